import { synthesis, type Facts, type NewFile } from './facts';

const JOB = '.gitlab/dealerguard.gitlab-ci.yml';

/** The job, and a pipeline that includes it. `job` is the text of `ci/gitlab.yml`. */
export function gitlabPipeline(facts: Facts, job: string): readonly NewFile[] {
  return [
    { path: JOB, text: job },
    { path: '.gitlab-ci.yml', text: `include:\n  - local: ${JOB}\n\n${facts.makes === 'terraform' ? planned(facts) : synthesised(facts)}` },
  ];
}

function planned({ folder }: Facts): string {
  const at = (path: string): string => (folder === '' ? path : `${folder}/${path}`);
  return `plan:
  image:
    name: hashicorp/terraform:1.11
    entrypoint: ['']
  stage: build
  script:
${folder === '' ? '' : `    - cd ${folder}\n`}    # The plan reads your account: sign in before it, for example with an id token.
    - terraform init -input=false
    - terraform plan -input=false -out=tfplan
    - terraform show -json tfplan > plan.json
  artifacts:
    paths: [${at('plan.json')}]
    access: developer # a plan can hold secrets
    expire_in: 1 hour
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

dealerguard:
  needs: [plan]
  variables:
    DEALERGUARD_PLAN: ${at('plan.json')}
${inFolder(folder, [`--source ${folder === '' ? '.' : folder}`])}`;
}

function synthesised({ folder, makes }: Facts): string {
  return `dealerguard:
  variables:
    DEALERGUARD_PLAN: ${folder === '' ? '' : `${folder}/`}cdktf.out
${makes === 'cdktn' ? `    DEALERGUARD_SYNTH: ${synthesis(makes)}\n` : ''}${inFolder(folder)}`;
}

/** `options` are those of the gate, besides where the configuration is. */
function inFolder(folder: string, options: readonly string[] = []): string {
  const all = [...options, ...(folder === '' ? [] : [`--config ${folder}/dealerguard.yaml`])];
  return [
    ...(folder === '' ? [] : [`    DEALERGUARD_FOLDER: ${folder}\n`]),
    ...(all.length === 0 ? [] : [`    DEALERGUARD_OPTIONS: ${all.join(' ')}\n`]),
  ].join('');
}

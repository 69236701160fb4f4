import { synthesis, type Facts, type NewFile } from './facts';

// Pinned to the commit of a version: a tag can be moved.
const CHECKOUT = 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0';
const SETUP_NODE = 'actions/setup-node@2028fbc5c25fe9cf00d9f06a71cc4710d4507903 # v6.0.0';
const SETUP_TERRAFORM = 'hashicorp/setup-terraform@b9cd54a3c349d3f38e8881555d616ced269862dd # v3.1.2';

/** A workflow that plans or synthesises and judges what comes of it, with the action in the installed package. */
export function githubWorkflow(facts: Facts): NewFile {
  const { folder } = facts;
  const at = (path: string): string => (folder === '' ? path : `${folder}/${path}`);
  return {
    path: '.github/workflows/dealerguard.yml',
    text: `name: dealerguard
on:
  pull_request:
  push:
    branches: [main, master]

permissions:
  contents: read

jobs:
  dealerguard:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read
      pull-requests: write # one comment, kept up to date
      security-events: write # code scanning
${folder === '' ? '' : `    defaults:\n      run:\n        working-directory: ${folder}\n`}    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
      - uses: ${SETUP_NODE}
        with:
          node-version: 22
      - run: npm ci
${stepsOf(facts)}      - uses: ./${facts.installed}
        with:
          plan: ${at(facts.makes === 'terraform' ? 'plan.json' : 'cdktf.out')}
${facts.makes === 'terraform' ? `          source: ${folder === '' ? '.' : folder} # the code behind the plan\n` : ''}${folder === '' ? '' : `          config: ${at('dealerguard.yaml')}\n`}`,
  };
}

function stepsOf({ makes }: Facts): string {
  return makes === 'terraform'
    ? `      - uses: ${SETUP_TERRAFORM}
        with:
          terraform_wrapper: false # it would write into plan.json
      # The plan reads your account: sign in before it, for example with aws-actions/configure-aws-credentials.
      - run: terraform init -input=false
      - run: terraform plan -input=false -out=tfplan
      - run: terraform show -json tfplan > plan.json
`
    : `      - run: ${synthesis(makes)}
`;
}

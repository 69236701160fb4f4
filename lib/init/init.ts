import { configFile } from './config';
import type { Facts, NewFile } from './facts';
import { githubWorkflow } from './github';
import { gitlabPipeline } from './gitlab';

/** Everything that a project begins with. `gitlabJob` is the text of `ci/gitlab.yml`. */
export function filesFor(facts: Facts, gitlabJob: () => string): readonly NewFile[] {
  return [
    configFile(facts),
    ...(facts.hosts.includes('github') ? [githubWorkflow(facts)] : []),
    ...(facts.hosts.includes('gitlab') ? gitlabPipeline(facts, gitlabJob()) : []),
  ];
}

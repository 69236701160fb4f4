import type { AbsentModule } from '../model/absent-module';
import type { RawFinding } from '../model/finding';
import type { Rule } from '../model/rule';

/** No policy sees what is not there. Belongs into the catalogue beside the rules of the policies. */
export const ABSENT_MODULE_RULE: Rule = {
  id: 'gate/absent-module',
  title: 'The code of every module can be read',
  description:
    'Code that is checked before any plan calls modules. One whose code is neither beside it nor installed makes resources that nobody can judge here, ' +
    'so nobody can say that it opens nothing. A plan has all modules in it.',
  kinds: ['guardrail'],
  says: {
    'absent-unknown': 'makes resources that nobody can see here: its code ({source}) is not in this input',
    'given-unknown':
      'makes resources that nobody can see here: its code ({source}) is not in this input, and {inputs} would open them to everybody',
  },
  fix: 'check the plan, or run terraform init in the folder and check that',
  rows: [],
  types: [],
  sources: [
    {
      url: 'https://developer.hashicorp.com/terraform/language/modules/sources',
      title: 'Module sources',
    },
  ],
};

/** Such a call, and the input that it stands in. */
export interface AbsentModuleIn extends AbsentModule {
  readonly input: string;
}

/** A finding for every call. */
export function findAbsent(modules: readonly AbsentModuleIn[]): readonly RawFinding[] {
  return modules.map(({ input, address, source, open }) => ({
    rule: ABSENT_MODULE_RULE.id,
    address,
    input,
    kind: 'guardrail',
    verdict: 'undecided',
    path: ['source'],
    says:
      open.length === 0
        ? { code: 'absent-unknown', args: { source: source || 'not known' } }
        : { code: 'given-unknown', args: { source: source || 'not known', inputs: open.join(', ') } },
    because: [],
    exposure: [`module:${source}`, ...open.map((name) => `input:${name}`)],
    ...(open.length > 0 ? { severity: 'high' } : {}),
  }));
}

/**
 * All that reports and the handbook say besides what rules say, in English: the one place for it. `{name}` stands for an argument.
 * Other languages are in `policies/words/`, in the same shape.
 */
export const ENGLISH = {
  decision: { blocked: 'blocked', passed: 'passed' },
  verdict: { exposed: 'exposed', undecided: 'undecided', unguarded: 'unguarded' },
  /** What a verdict means, for whoever meets it for the first time. */
  verdictMeans: {
    exposed: 'someone who should not gets in',
    undecided: 'cannot be proved private; the finding says what would decide it',
    unguarded: 'no one is in, but a protection is missing, weakened, or the last one',
  },
  severity: { critical: 'critical', high: 'high', medium: 'medium', low: 'low' },
  /** Who is at the beginning of the way to the data, by kind of finding. */
  who: {
    public: 'anyone, without signing in',
    'any-account': 'any AWS account',
    internet: 'the internet',
    residency: 'another region',
    guardrail: 'whoever comes next',
    shared: 'an outsider by name',
    indirect: 'whoever comes next',
  },
  kind: {
    public: 'open to anyone',
    'any-account': 'open to any AWS account',
    internet: 'reachable from the internet',
    residency: 'kept where it may not be',
    guardrail: 'protection missing',
    shared: 'shared with outsiders',
    indirect: 'sign of exposure',
  },
  dataClass: { customer: 'customer', internal: 'internal', public: 'public', unclassified: 'unclassified' },
  data: { customer: 'customer data', internal: 'internal data', public: 'public data', unclassified: 'unclassified data' },
  change: { introduced: 'introduced', widened: 'widened', existing: 'existing', fixed: 'fixed', drifted: 'drifted' },
  /** A change as it stands beside a finding of a plan, and beside one that is compared with a baseline. */
  changeOfPlan: {
    introduced: 'introduced by this plan',
    widened: 'widened by this plan',
    existing: 'there before',
    fixed: 'fixed by this plan',
    drifted: 'changed outside Terraform',
  },
  changeSinceBaseline: {
    introduced: 'introduced since the baseline',
    widened: 'widened since the baseline',
    existing: 'there before',
    fixed: 'fixed since the baseline',
    drifted: 'changed outside Terraform',
  },
  waiver: { used: 'used', expiring: 'expiring', unused: 'unused', expired: 'expired', outgrown: 'outgrown', elsewhere: 'elsewhere' },
  waiverAdvice: {
    used: 'holds',
    expiring: 'holds, for at most 30 more days: close the exposure, or have the owner renew it',
    expired: 'has expired: close the exposure, or have the owner renew it',
    outgrown: 'was given for less than there is now: `dealerguard waive` prints it anew',
    unused: 'waives nothing: remove it',
    elsewhere: 'is for what is not in this input',
  },
  ledger: { judged: 'judged', undecided: 'undecided', outside: 'outside any rule' },
  count: {
    exposed: { one: '{n} exposed', other: '{n} exposed' },
    undecided: { one: '{n} undecided', other: '{n} undecided' },
    unguarded: { one: '{n} unguarded', other: '{n} unguarded' },
    deadWaivers: { one: '{n} waiver that does not hold', other: '{n} waivers that do not hold' },
    resources: { one: '{n} resource', other: '{n} resources' },
  },
  /** What a reader must know about what was not looked at, by code. */
  note: {
    'nothing-deployed': 'nothing is deployed: no resource is left after this input',
    'no-allow-list': 'sharing with named outsiders is not judged: {lists} is empty in the configuration',
    'no-allow-lists': 'sharing with named outsiders is not judged: {lists} are empty in the configuration',
    'module-missing': 'module {module} is not in this input: check the plan',
    'baseline-unread': 'the baseline is not looked at: a plan tells itself what was before',
    'baseline-without': 'the baseline is not about {input}: all that is found there counts as introduced',
    'baseline-reworded': 'the baseline was made by another version: what it says of {rules} is compared, but not told where it is fixed',
    'guard-skipped': 'stack {stack} was synthesised with skipValidation: the guard inside synth was not asked',
    overridden: 'stack {stack} was synthesised with overrides of {types}',
  },
  part: {
    reported: 'reported, does not block',
    waived: 'waived',
    fixed: 'fixed, with thanks to this change',
    waivers: 'waivers',
    resources: 'resources',
    notes: 'notes',
    fix: 'fix',
  },
  nothingBlocks: 'nothing blocks',
  ledgerLine: '{resources}: {judged} judged, {undecided} undecided, {outside} outside any rule',
  stakeIn: '{data} in {store}',
  inInput: 'in {input}',
  at: 'at {path}',
  waivedBy: '{reason} ({owner}, until {expires})',
  until: 'until {expires}',
  /** What stands between the parts of a list. */
  list: { comma: ', ', and: ' and ', more: '{n} more' },
} as const;

// Who may import whom: the table of folders, one rule a row. A stage takes plain data and returns plain data, so it
// needs the words (lib/model) and never another stage; only lib/check.ts knows their order.

/** A folder of lib and what it may import of lib besides itself. */
const may = (folder, allowed, comment) => ({
  name: `${folder.replace(/[^a-z]/g, '-')}-imports`,
  comment,
  severity: 'error',
  from: { path: `^lib/${folder}` },
  to: { path: '^lib/', pathNot: [`^lib/${folder}`, ...allowed.map((other) => `^lib/${other}`)] },
});

/** A package (or a part of Node) that only some files may import. */
const only = (name, what, where, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^lib/', pathNot: where },
  to: { path: what },
});

// The files that read a disk. Everything else is a function of its arguments, so that tests need no files.
const READS_DISK = ['^lib/cli/', '^lib/config/', '^lib/guard/positions\\.ts$', '^lib/judge/policy\\.ts$', '^lib/read/file/disk\\.ts$'];

/** What all of the reading shares: instances, references, links, values. */
const IN_READ =
  'read/(address|append|document|documents|dynamic-blocks|guards|identities|instance|links|moves|paths|policy-document|pool|references|slots|values)\\.ts$';

module.exports = {
  forbidden: [
    may('model/', [], 'The words stand on nothing: whoever changes them sees at once who speaks them.'),
    may('source/', ['model/'], 'The code behind a plan is read without knowing what it is read for.'),
    may('read/', ['source/', 'model/'], 'The view says what is there. What that means is decided in Rego.'),
    may('read/file/', [IN_READ, 'model/'], 'Bytes become JSON without knowing of what.'),
    may(
      'read/code/',
      ['read/file/', 'read/provider-blocks\\.json$', IN_READ, 'source/', 'model/'],
      'What code says, expanded into instances.',
    ),
    may('read/plan/', ['read/code/', 'read/file/', IN_READ, 'source/', 'model/'], 'A plan is read, and the code behind it asked.'),
    may('read/resource/', [IN_READ, 'model/'], 'What policies see of one instance, wherever it was read.'),
    may('read/s3/', ['read/resource/', IN_READ, 'model/'], 'Buckets with all that belongs to them.'),
    may('read/network/', [IN_READ, 'model/'], 'Where things stand in a network.'),
    may('read/templates/', [IN_READ, 'model/'], 'What a template makes becomes instances like all others.'),
    may(
      'read/view/',
      ['read/(resource|s3|network|templates)/', 'read/input\\.ts$', IN_READ, 'model/'],
      'Instances become the view, whatever input they were read from.',
    ),
    may('judge/', ['model/'], 'The wasm is handed a view, wherever it came from.'),
    may('decide/', ['model/'], 'What blocks is decided on findings alone, so that it can be tested with findings alone.'),
    may('report/', ['model/'], 'A reporter turns a report into text. It decides nothing and reads nothing.'),
    may('plan-file\\.ts$', ['read/', 'source/', 'model/'], 'What the command line must know of a plan file before Terraform shows it.'),
    {
      name: 'report-formats-apart',
      comment:
        'A format, one folder or one file, leans on what is said in all of them and on no other format. The handbook is written in several.',
      severity: 'error',
      from: { path: '^lib/report/(text|html|markdown|sarif|gitlab|github\\.ts|json\\.ts|junit\\.ts)' },
      to: {
        path: '^lib/report/(text|html|markdown|sarif|gitlab|handbook|github\\.ts|json\\.ts|junit\\.ts|formats\\.ts)',
        pathNot: '^lib/report/$1',
      },
    },
    {
      name: 'report-escape-alone',
      comment: 'What makes text safe is read on its own: one file for what is dangerous anywhere, one for each place where text lands.',
      severity: 'error',
      from: { path: '^lib/report/escape/' },
      to: { path: '^lib/', pathNot: '^lib/report/escape/' },
    },
    may(
      'check\\.ts$',
      ['read/', 'source/', 'judge/', 'decide/', 'report/', 'model/'],
      'The pipeline: the one place that knows the order of the stages.',
    ),
    may(
      'config/',
      ['report/escape/plain\\.ts$', 'model/'],
      'The files beside the inputs: read for the command line and for the guard alike.',
    ),
    may(
      'bundle/',
      ['judge/policy\\.ts$', 'decide/(class|draft)\\.ts$', 'model/'],
      'Policies, words and decisions for other engines, as one file.',
    ),
    may('init/', [], 'What a project begins with is a function of what is known of it.'),
    may(
      'cli/',
      ['plan-file\\.ts$', 'check\\.ts$', 'bundle/', 'init/', 'config/', 'report/', 'model/'],
      'The command line goes through the pipeline like any other caller.',
    ),
    may('constructs/', ['peers\\.ts$', 'model/'], 'Constructs and gate test each other, so neither may lean on the other.'),
    may('guard/', ['peers\\.ts$', 'check\\.ts$', 'config/', 'report/', 'model/'], 'The gate inside synth is the same gate.'),
    {
      name: 'gate-without-cdktf',
      comment: 'Who only uses the gate installs neither cdktf nor the provider: the main entry must load without them.',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/(constructs|guard)/' },
      to: { path: '^lib/(constructs|guard)/', dependencyTypesNot: ['type-only'] },
    },
    only(
      'cdktf-in-constructs',
      '(^|node_modules/)(cdktf|constructs)(/|$)',
      '^lib/(constructs|guard)/',
      'Optional peers: see gate-without-cdktf.',
    ),
    only(
      'provider-in-constructs',
      '(^|node_modules/)@cdktf/provider-aws',
      '^lib/constructs/',
      'Optional peer; the guard works on what was synthesised.',
    ),
    {
      name: 'provider-deep-paths',
      comment: 'The root of the provider loads all of its types, which takes seconds.',
      severity: 'error',
      from: { path: '^(lib|examples|test)/' },
      to: { path: '(^|node_modules/)@cdktf/provider-aws(/lib/index\\.(js|d\\.ts))?$' },
    },
    only('wasm-in-judge', '(^|node_modules/)@open-policy-agent/', '^lib/judge/', 'One engine behind one door.'),
    only('commander-in-cli', '(^|node_modules/)commander(/|$)', '^lib/cli/', 'Arguments are the business of the command line.'),
    only('disk-in-named-files', '^(node:)?fs(/promises)?$', READS_DISK, 'Few named files read a disk; only lib/cli writes.'),
    only(
      'no-network',
      '^(node:)?(http2?|https|tls|dgram|dns)(/promises)?$',
      '^$',
      'The gate works offline and sends nothing anywhere: plans hold secrets.',
    ),
    only(
      'no-sockets',
      '^(node:)?net$',
      '^lib/config/config-file\\.ts$',
      'As above; the configuration file asks `isIP` of what it is given.',
    ),
    {
      name: 'no-circular',
      comment: 'Data goes one way.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports is dead, but for the ways in.',
      severity: 'error',
      from: { orphan: true, path: '^lib/', pathNot: ['^lib/(index|cli/main|constructs/index|guard/index)\\.ts$', '\\.json$'] },
      to: {},
    },
    {
      name: 'declared-packages',
      comment: 'What is shipped may import only what is a dependency or a peer.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm-peer', 'type-only'] },
    },
    {
      name: 'resolvable',
      comment: 'An import that cannot be resolved is a mistake, or a package that is missing from package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default', 'types'] },
  },
};

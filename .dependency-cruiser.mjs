import { bundledPackages } from './scripts/bundled-packages.ts';

/** The rooms of reports/: what each may use, and what it means when it uses another. */
const rooms = {
  report: {
    uses: [],
    comment: 'The shape of a report has come to depend on how one is made. Whoever reads a report needs neither.',
  },
  sides: {
    uses: [],
    comment: 'Making two snapshots comparable has come to depend on what is done with them.',
  },
  rules: {
    uses: ['sides'],
    comment: 'A rule has come to know who asks it. It is given one difference, and looks at the two sides alone.',
  },
  pairing: {
    uses: ['rules', 'sides'],
    comment: 'Which objects are one has come to depend on what is made of their differences.',
  },
  judging: {
    uses: ['pairing', 'report', 'rules', 'sides'],
    comment: 'A verdict has come to depend on who likes it. What a policy makes of it comes afterwards.',
  },
  policy: {
    uses: ['judging', 'report', 'rules', 'sides'],
    comment: 'Weighing differences has come to depend on how they are told.',
  },
  'rule-pages': {
    uses: ['policy', 'rules'],
    comment: 'The page of a rule has come to know a comparison. It is the same for all of them.',
  },
  summary: {
    uses: ['judging', 'pairing', 'policy', 'report', 'sides'],
    comment: 'What is counted has come to depend on how findings are worded.',
  },
  findings: {
    uses: ['judging', 'pairing', 'policy', 'report', 'rule-pages', 'rules', 'sides'],
    comment: 'What is told has come to depend on how it is counted or shown.',
  },
  formats: {
    uses: ['report', 'rule-pages'],
    comment:
      'A format has come to know more than the report and the pages of its rules. Put what it needs into the report.',
  },
};

/**
 * The floors of the house. Each comment says what it means when the rule fires.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const configuration = {
  forbidden: [
    {
      name: 'no-circle',
      comment:
        'Two files need each other, so neither can be understood, tested or moved alone. Move what both need into a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-circle-of-folders',
      comment:
        'Two folders need each other, so neither can be read first. Move the file that ties them to where it belongs, or split it.',
      scope: 'folder',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...Object.entries(rooms).map(([room, { uses, comment }]) => ({
      name: `room-of-${room}`,
      comment,
      severity: 'error',
      from: { path: `^reports/${room}/` },
      to: { path: '^reports/', pathNot: `^reports/(${[room, ...uses].join('|')})/` },
    })),
    {
      name: 'not-resolvable',
      comment: 'The import leads nowhere: a file was moved, or a package is not in package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'introspection-is-the-ground-floor',
      comment: 'Reading databases has come to depend on what is done with the result. Hand it in from above instead.',
      severity: 'error',
      from: { path: '^introspection/' },
      to: { path: '^(reports|src|web|action|test|bench|scripts|examples)/' },
    },
    {
      name: 'reports-stand-on-introspection',
      comment: 'Comparing and reporting has come to depend on the service or on tests. Hand it in from above instead.',
      severity: 'error',
      from: { path: '^reports/' },
      to: { path: '^(src|web|action|test|bench|scripts|examples)/' },
    },
    {
      name: 'reports-use-the-door',
      comment:
        'The differ or a format reaches into introspection and will break when that is rearranged. Export it from introspection/index.ts, if it is a contract.',
      severity: 'error',
      from: { path: '^reports/' },
      to: { path: '^introspection/', pathNot: '^introspection/index\\.ts$' },
    },
    {
      name: 'service-uses-the-doors',
      comment:
        'The service reaches into a lower floor. Use introspection/index.ts or reports/index.ts, or export there what is missing. Only introspection/nearest.ts and introspection/printable-text.ts are used directly: they load nothing, and the command line uses them before it knows what is asked.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: '^(introspection|reports)/',
        pathNot: '^((introspection|reports)/index|introspection/(nearest|printable-text))\\.ts$',
      },
    },
    {
      name: 'service-without-tests-and-dashboard',
      comment: 'What ships would need what does not ship, or the service knows a page that only talks HTTP to it.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(web|action|test|bench|scripts)/' },
    },
    {
      name: 'dashboard-talks-http',
      comment:
        'The dashboard has taken code from the service instead of asking its API. Types may be imported, code may not.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(introspection|reports|src)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'action-runs-the-command',
      comment:
        'The GitHub action has taken code of the program, which it runs as everybody does: by its command line, its files and its exit codes.',
      severity: 'error',
      from: { path: '^action/' },
      to: {
        path: '^(introspection|reports|src|web|test|bench|scripts)/',
        pathNot: '^src/(errors|exit-code)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-one-inside-uses-the-door',
      comment:
        'A file imports the door of its own floor, which imports everything: a circle is near. Import the file that is meant.',
      severity: 'error',
      from: { path: '^(introspection|reports)/' },
      to: { path: '^$1/index\\.ts$' },
    },
    {
      name: 'model-is-the-ground',
      comment: 'The model has come to know kinds, snapshots or engines. It must be understood without them.',
      severity: 'error',
      from: { path: '^introspection/model/' },
      to: { path: '^introspection/', pathNot: '^introspection/model/' },
    },
    {
      name: 'kinds-know-the-model-only',
      comment:
        'A kind is a declaration. It has come to know how it is read or stored, so that adding one costs more than a file.',
      severity: 'error',
      from: { path: '^introspection/kinds/' },
      to: { path: '^introspection/', pathNot: '^introspection/(model|kinds)/' },
    },
    {
      name: 'snapshots-know-no-engine',
      comment: 'What a snapshot is has come to depend on how an engine is opened. Snapshots outlive engines.',
      severity: 'error',
      from: {
        path: '^introspection/[^/]+\\.ts$',
        pathNot: '^introspection/(engine|introspect(-each)?|sources|index)\\.ts$',
      },
      to: { path: '^introspection/(engine\\.ts$|engines/|(introspect(-each)?|sources)\\.ts$)' },
    },
    {
      name: 'engine-contract-knows-no-engine',
      comment: 'The contract of an engine has come to name one of them.',
      severity: 'error',
      from: { path: '^introspection/engine\\.ts$' },
      to: { path: '^introspection/(engines/|introspect\\.ts$)' },
    },
    {
      name: 'engines-do-not-look-up',
      comment: 'An engine calls what calls it.',
      severity: 'error',
      from: { path: '^introspection/engines/' },
      to: { path: '^introspection/(introspect(-each)?|index)\\.ts$' },
    },
    {
      name: 'engines-are-strangers',
      comment:
        'One engine has borrowed from another, so that a change for the one can break the other. What both need belongs into the model.',
      severity: 'error',
      from: { path: '^introspection/engines/([^/]+)/' },
      to: { path: '^introspection/engines/', pathNot: '^introspection/engines/$1/' },
    },
    {
      name: 'formats-are-strangers',
      comment: 'One format has borrowed from another. What both need belongs into reports/formats/parts/.',
      severity: 'error',
      from: { path: '^reports/formats/[^/]+\\.ts$', pathNot: '^reports/formats/registry\\.ts$' },
      to: { path: '^reports/formats/[^/]+\\.ts$', pathNot: '^reports/formats/format\\.ts$' },
    },
    {
      name: 'parts-know-no-format',
      comment: 'A piece that formats share has come to know one of them.',
      severity: 'error',
      from: { path: '^reports/formats/parts/' },
      to: { path: '^reports/formats/[^/]+\\.ts$' },
    },
    {
      name: 'differ-knows-no-format',
      comment: 'What is found has come to depend on how it is shown.',
      severity: 'error',
      from: { path: '^reports/compare\\.ts$' },
      to: { path: '^reports/formats/' },
    },
    {
      name: 'rooms-have-names',
      comment: 'A file of reports/ belongs to no room. Only the door and the pipeline stand outside.',
      severity: 'error',
      from: {},
      to: { path: '^reports/[^/]+$', pathNot: '^reports/(index|compare)\\.ts$' },
    },
    {
      name: 'every-room-is-declared',
      comment: 'A folder of reports/ is not in the list of rooms, which says what it may use.',
      severity: 'error',
      from: {},
      to: { path: '^reports/[^/]+/', pathNot: `^reports/(${Object.keys(rooms).join('|')})/` },
    },
    {
      name: 'deep-diff-in-one-place',
      comment:
        'deep-diff asks for keyed maps and returns in an order of its own. reports/judging/paths-apart.ts takes care of both; use that.',
      severity: 'error',
      from: { pathNot: '^reports/judging/paths-apart\\.ts$' },
      to: { path: 'node_modules/(@types/)?deep-diff/' },
    },
    {
      name: 'postgres-driver-in-its-engine',
      comment:
        'A connection to PostgreSQL is opened past the engine, and so past its read-only transaction and its redaction.',
      severity: 'error',
      from: {
        path: '^(introspection|reports|src|web)/',
        pathNot: '^(introspection/engines/postgres|src/(scratch|store))/',
      },
      to: { path: 'node_modules/(@types/)?(pg|libpg-query)/' },
    },
    {
      name: 'sqlite-driver-in-its-engine',
      comment: 'A SQLite file is opened past the engine, and so past its promise to leave the file as it is.',
      severity: 'error',
      from: {
        path: '^(introspection|reports|src|web)/',
        pathNot: '^(introspection/engines/sqlite|src/(scratch|store))/',
      },
      to: { path: 'node_modules/(@types/)?better-sqlite3/' },
    },
    {
      name: 'doors-are-strangers',
      comment:
        'The command line, the HTTP API and the library use each other, so that none can change alone. What they all do is a use case in src/audit/.',
      severity: 'error',
      from: { path: '^src/(cli|api|library)/' },
      to: { path: '^src/(cli|api|library)/', pathNot: '^src/$1/' },
    },
    {
      name: 'use-cases-know-no-door',
      comment: 'A use case has come to know by which door it was called.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|api|library|service)/' },
      to: { path: '^src/(cli|api|library|service)/' },
    },
    {
      name: 'service-is-no-command',
      comment: 'The running service has come to need the command line that starts it. Hand it in.',
      severity: 'error',
      from: { path: '^src/service/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'answers-know-no-service',
      comment:
        'A part of the API reaches for the process that holds it. What it needs stands in src/api/api-context.ts; hand it in there.',
      severity: 'error',
      from: { path: '^src/api/' },
      to: { path: '^src/service/' },
    },
    {
      name: 'configuration-is-read-first',
      comment:
        'Reading evenkeel.yaml has come to depend on what is done with it. Of sources it may know how they are written.',
      severity: 'error',
      from: { path: '^src/config/' },
      to: { path: '^src/[^/]+/', pathNot: '^src/(config/|sources/(any-source|registry|run-source)\\.ts$)' },
    },
    {
      name: 'sql-files-are-the-ground',
      comment:
        'What a file of SQL is, and where its tokens end, has come to depend on who reads it: migrations and replays both do.',
      severity: 'error',
      from: { path: '^src/sql/' },
      to: { path: '^src/[^/]+/', pathNot: '^src/sql/' },
    },
    {
      name: 'migrations-are-read-only',
      comment: 'Finding the files of migrations in their order has come to know where they are run.',
      severity: 'error',
      from: { path: '^src/migrations/' },
      to: { path: '^src/[^/]+/', pathNot: '^src/(migrations|sql)/' },
    },
    {
      name: 'layouts-are-strangers',
      comment:
        'One layout of migrations has borrowed from another, so that a change for one tool can break another. What both need belongs beside the folder.',
      severity: 'error',
      from: { path: '^src/migrations/layouts/', pathNot: '^src/migrations/layouts/registry\\.ts$' },
      to: { path: '^src/migrations/layouts/' },
    },
    {
      name: 'scratch-databases-hold-anything',
      comment:
        'A scratch database has come to know what it is filled with. The demo, the tests and replays all use it.',
      severity: 'error',
      from: { path: '^src/scratch/' },
      to: { path: '^src/[^/]+/', pathNot: '^src/scratch/' },
    },
    {
      name: 'replay-knows-no-use-case',
      comment: 'Running SQL in a scratch database has come to know what for. src/audit/ reads what it has made.',
      severity: 'error',
      from: { path: '^src/replay/' },
      to: { path: '^src/[^/]+/', pathNot: '^src/(migrations|replay|scratch|sql)/' },
    },
    {
      name: 'sources-know-no-use-case',
      comment: 'Making the database of a source has come to know what for. src/audit/ reads what it has made.',
      severity: 'error',
      from: { path: '^src/sources/' },
      to: { path: '^src/[^/]+/', pathNot: '^src/(migrations|replay|scratch|sources|sql)/' },
    },
    {
      name: 'gate-needs-no-service',
      comment: 'What blocks a merge has come to need a store or a service, and a pipeline has neither.',
      severity: 'error',
      from: { path: '^src/gate/' },
      to: { path: '^src/[^/]+/', pathNot: '^src/(audit|config|gate|git|sources)/' },
    },
    {
      name: 'audits-need-no-store',
      comment:
        'An audit has come to need the store or the queue. The command line and the library audit without either; src/scheduler/ executes runs.',
      severity: 'error',
      from: { path: '^src/audit/' },
      to: { path: '^src/(store|scheduler|notify|access)/' },
    },
    {
      name: 'store-keeps-what-it-is-given',
      comment:
        'The store has come to know who uses it. It keeps what an audit has found, and knows that much of audits.',
      severity: 'error',
      from: { path: '^src/store/' },
      to: { path: '^src/[^/]+/', pathNot: '^src/(store|audit)/' },
    },
    {
      name: 'runs-are-executed-for-anyone',
      comment: 'Queueing and executing runs has come to know who is told of them. Hand it in.',
      severity: 'error',
      from: { path: '^src/scheduler/' },
      to: { path: '^src/(notify|access)/' },
    },
    {
      name: 'audits-know-no-gate',
      comment:
        'An audit has come to know what a merge is blocked by. What is known or accepted is handed in by a door: the command line or the library.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|gate|library)/' },
      to: { path: '^src/gate/' },
    },
    {
      name: 'nothing-ships-with-development-packages',
      comment:
        'What is installed by `npm install evenkeel` would miss a package at run time: add it to the dependencies, or to scripts/bundled-packages.ts. Only src/scratch may ask for one, and say what to do without it; a matcher is only loaded by the test runner it is for.',
      severity: 'error',
      from: { path: '^(introspection|reports|src)/', pathNot: '^src/scratch/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only', 'npm-peer'],
        pathNot: `node_modules/(${['@types', ...bundledPackages].join('|')})/`,
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};

export default configuration;

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { readServiceConfig } from '../../src/config/read-service-config.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { commandFault } from './command-fault.ts';

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly data?: Readonly<Record<string, string>>;
  readonly stringData?: Readonly<Record<string, string>>;
}

interface Pods {
  readonly metadata: { readonly labels: Readonly<Record<string, string>> };
  readonly spec: {
    readonly terminationGracePeriodSeconds: number;
    readonly securityContext: object;
    readonly containers: readonly Container[];
    readonly volumes?: readonly { readonly name: string; readonly secret?: { readonly secretName: string } }[];
  };
}

interface Container {
  readonly image: string;
  readonly args: readonly string[];
  readonly ports: readonly { readonly name: string; readonly containerPort: number }[];
  readonly securityContext: object;
  readonly env?: readonly object[];
  readonly volumeMounts?: readonly { readonly name: string; readonly mountPath: string }[];
  readonly startupProbe: Probe;
  readonly readinessProbe: Probe;
  readonly livenessProbe: Probe;
}

interface Probe {
  readonly httpGet: { readonly path: string; readonly port: string };
}

const FOLDER = new URL('../../examples/kubernetes/', import.meta.url);
const SECRETS = '/etc/evenkeel-secrets';

async function manifestsOf(file: string): Promise<readonly unknown[]> {
  return parseAllDocuments(await readFile(new URL(file, FOLDER), 'utf8')).map((document) => document.toJS());
}

const manifests = (await Promise.all(['secret.yaml', 'evenkeel.yaml', 'first-token.yaml'].map(manifestsOf))).flat();

/** The manifest of a kind, as its reader expects it to look. */
function manifest<T>(kind: string): T & Manifest {
  const found = manifests.find((candidate) =>
    Object.entries(candidate ?? {}).some(([key, value]) => key === 'kind' && value === kind),
  );
  return JSON.parse(JSON.stringify(found));
}

const deployment = manifest<{ spec: { replicas: number; selector: { matchLabels: object }; template: Pods } }>(
  'Deployment',
);
const job = manifest<{ spec: { template: Pods } }>('Job');
const pods = deployment.spec.template;
const containers = [...pods.spec.containers, ...job.spec.template.spec.containers];

test('the configuration of the manifests is right, given the secrets of the manifests', async () => {
  await using folder = await scratchFolder();
  await mkdir(folder.file('secrets'));
  const { stringData = {} } = manifest<Manifest>('Secret');
  for (const [name, value] of Object.entries(stringData)) await writeFile(folder.file(`secrets/${name}`), value);
  const { data = {} } = manifest<Manifest>('ConfigMap');
  const text = data['evenkeel.yaml'] ?? '';
  for (const name of Object.keys(stringData)) expect(text).toContain(`\${file:${SECRETS}/${name}}`);
  await writeFile(folder.file('evenkeel.yaml'), text.replaceAll(SECRETS, folder.file('secrets')));
  const { store, service } = await readServiceConfig(folder.file('evenkeel.yaml'), { env: {} });
  expect(store.url).toBe(stringData['store-url']);
  expect(service.host).toBe('0.0.0.0');
  expect(pods.spec.containers[0]?.ports).toEqual([{ name: 'http', containerPort: service.port }]);
});

test('containers run existing commands, without any rights', () => {
  expect(new Set(containers.map(({ image }) => image)).size).toBe(1);
  for (const { args, securityContext } of containers) {
    expect(commandFault(args)).toBeUndefined();
    expect(securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
  }
  for (const { spec } of [pods, job.spec.template]) {
    expect(spec.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 65532 });
  }
});

test('the replicas find their files, and the job finds the store', () => {
  const [container] = pods.spec.containers;
  const secret = manifest<Manifest>('Secret');
  expect(container?.volumeMounts?.map(({ mountPath }) => mountPath)).toEqual(['/etc/evenkeel', SECRETS, '/tmp']);
  expect(container?.args).toContain('/etc/evenkeel/evenkeel.yaml');
  expect(pods.spec.volumes?.find(({ name }) => name === 'secrets')?.secret?.secretName).toBe(secret.metadata.name);
  const [variable] = job.spec.template.spec.containers.flatMap(({ env = [] }) => env);
  expect(variable).toEqual({
    name: 'EVENKEEL_STORE_URL',
    valueFrom: { secretKeyRef: { name: secret.metadata.name, key: 'store-url' } },
  });
});

test('two replicas have probes, and time to end', () => {
  expect(deployment.spec.replicas).toBe(2);
  expect(pods.spec.terminationGracePeriodSeconds).toBeGreaterThan(15);
  const [container] = pods.spec.containers;
  expect(container?.startupProbe.httpGet).toEqual({ path: '/readyz', port: 'http' });
  expect(container?.readinessProbe.httpGet).toEqual({ path: '/readyz', port: 'http' });
  expect(container?.livenessProbe.httpGet).toEqual({ path: '/livez', port: 'http' });
});

test('the service and the disruption budget select the replicas, and not the job', () => {
  const { labels } = pods.metadata;
  expect(deployment.spec.selector.matchLabels).toEqual(labels);
  const { selector } = manifest<{ spec: { selector: object } }>('Service').spec;
  const { matchLabels } = manifest<{ spec: { selector: { matchLabels: object } } }>('PodDisruptionBudget').spec
    .selector;
  expect([selector, matchLabels]).toEqual([labels, labels]);
  expect(job.spec.template.metadata.labels).not.toEqual(labels);
});

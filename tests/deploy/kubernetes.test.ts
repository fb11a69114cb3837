import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { manifestFaults } from '../support/manifestFaults.ts';

const manifests = readFileSync('deploy/kubernetes.yaml', 'utf8');

it('deploy/kubernetes.yaml fits the API and keeps what docs/deploy.md promises', () => {
  expect(manifests.split(/^---$/m)).toHaveLength(5);
  expect(manifestFaults(manifests)).toEqual([]);
});

const probe = (name: string) => new RegExp(` {10}${name}:\\n(?: {12}.*\\n)+`);

it.each<[string, string | RegExp, string, string]>([
  ['a misspelt field', 'revisionHistoryLimit:', 'revisionHistoryLimits:', "revisionHistoryLimits\"' does not exist in type 'DeploymentSpec'"],
  ['a misspelt field deep within', 'readOnlyRootFilesystem:', 'readOnlyRootFileSystem:', "readOnlyRootFileSystem\"' does not exist in type 'SecurityContext'"],
  ['a field at the wrong depth', '      automountServiceAccountToken', '  automountServiceAccountToken', 'automountServiceAccountToken'],
  ['words for a number', 'replicas: 2', 'replicas: two', "Type 'string' is not assignable to type 'number'"],
  ['words for yes', 'runAsNonRoot: true', 'runAsNonRoot: "true"', "Type 'string' is not assignable to type 'boolean"],
  ['a number for words', 'value: "8"', 'value: 8', "Type 'number' is not assignable to type 'string'"],
  ['no selector', / {2}selector:\n {4}matchLabels: .*\n {2}strategy/, '  strategy', "Property 'selector' is missing"],
  ['a port without a number', 'port: 80, ', '', "Property 'port' is missing"],
  ['a kind of an old API', 'autoscaling/v2\n', 'autoscaling/v2beta2\n', 'no such kind: autoscaling/v2beta2 HorizontalPodAutoscaler'],
  ['a key twice', 'replicas: 2', 'replicas: 2\n  replicas: 3', 'Map keys must be unique'],
  ['one copy', 'replicas: 2', 'replicas: 1', 'fewer than two copies'],
  ['an autoscaler that leaves one', 'minReplicas: 2', 'minReplicas: 1', 'the autoscaler may leave one copy'],
  ['an autoscaler of something else', 'kind: Deployment, name: huicantong', 'kind: Deployment, name: other', 'the autoscaler does not scale the deployment'],
  ['an update with a gap', 'maxUnavailable: 0', 'maxUnavailable: 1', 'an update may take a copy away before a new one is ready'],
  ['root', 'runAsNonRoot: true', 'runAsNonRoot: false', 'the pod may run as root'],
  ['a root that can be written', 'readOnlyRootFilesystem: true', 'readOnlyRootFilesystem: false', 'site: the root may be written'],
  ['rights that may grow', 'allowPrivilegeEscalation: false', 'allowPrivilegeEscalation: true', 'site: rights may grow'],
  ['capabilities', 'drop: [ALL]', 'drop: [NET_RAW]', 'site: capabilities are kept'],
  ['no limits', / {12}limits: .*\n/, '', 'site: no limit of memory'],
  ['no requests', / {12}requests: .*\n/, '', 'site: asks for no cpu or memory'],
  ['no startup probe', probe('startupProbe'), '', 'site: no startupProbe'],
  ['no readiness probe', probe('readinessProbe'), '', 'site: no readinessProbe'],
  ['no liveness probe', probe('livenessProbe'), '', 'site: no livenessProbe'],
  ['a service of other pods', '  selector: { app.kubernetes.io/name: huicantong }', '  selector: { app.kubernetes.io/name: other }', 'the service does not choose the pods'],
  ['a budget that keeps none', 'minAvailable: 1', 'minAvailable: 0', 'no copy must stay while nodes are drained'],
  ['no budget', /---\napiVersion: policy[^]*/, '', 'the disruption budget does not choose the pods'],
])('finds %s', (_, from, to, fault) => {
  const planted = manifests.replace(from, to);
  expect(planted).not.toBe(manifests);
  expect(manifestFaults(planted)).toContainEqual(expect.stringContaining(fault));
});

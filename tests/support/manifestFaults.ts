import { join } from 'node:path';
import type { Container } from 'kubernetes-types/core/v1';
import ts from 'typescript';
import { parseAllDocuments } from 'yaml';

/** Where kubernetes-types keeps the shape of each kind that we use. */
const shapes: Readonly<Record<string, string>> = {
  'apps/v1 Deployment': 'apps/v1',
  'v1 Service': 'core/v1',
  'networking.k8s.io/v1 Ingress': 'networking/v1',
  'autoscaling/v2 HorizontalPodAutoscaler': 'autoscaling/v2',
  'policy/v1 PodDisruptionBudget': 'policy/v1',
};

/** Files of types, parsed once for all manifests. */
const read = new Map<string, ts.SourceFile | undefined>();

interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata?: { readonly name?: string };
  readonly spec?: {
    readonly replicas?: number;
    readonly minReplicas?: number;
    readonly minAvailable?: number;
    readonly selector?: Readonly<Record<string, unknown>>;
    readonly scaleTargetRef?: { readonly kind?: string; readonly name?: string };
    readonly strategy?: { readonly rollingUpdate?: { readonly maxUnavailable?: number } };
    readonly template?: {
      readonly metadata?: { readonly labels?: Readonly<Record<string, string>> };
      readonly spec?: { readonly securityContext?: { readonly runAsNonRoot?: boolean }; readonly containers?: readonly Container[] };
    };
  };
}

/** What is wrong with a file of Kubernetes manifests: by the official API's types, and by what docs/deploy.md promises. */
export function manifestFaults(yamlText: string): readonly string[] {
  const documents = parseAllDocuments(yamlText, { uniqueKeys: true });
  const broken = documents.flatMap(({ errors }) => errors.map(({ message }) => message));
  if (broken.length > 0) return broken;
  const manifests = documents.map((document) => document.toJS() as Manifest);
  return [...faultsOfTypes(manifests), ...faultsOfPromises(manifests)];
}

/** An object literal with a type may have no field that the type lacks: TypeScript does the work of a schema. */
function faultsOfTypes(manifests: readonly Manifest[]): readonly string[] {
  const unknown = manifests.filter(({ apiVersion, kind }) => !Object.hasOwn(shapes, `${apiVersion} ${kind}`));
  const known = manifests.filter((manifest) => !unknown.includes(manifest));
  const source = known
    .map((manifest, index) => `export const d${index}: import('kubernetes-types/${shapes[`${manifest.apiVersion} ${manifest.kind}`]}').${manifest.kind} = ${JSON.stringify(manifest, null, 1)};`)
    .join('\n');
  const path = join(import.meta.dirname, 'manifests.virtual.ts');
  const options: ts.CompilerOptions = { strict: true, exactOptionalPropertyTypes: true, noEmit: true, types: [], target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === path || fileExists(name);
  host.getSourceFile = (name, version) => {
    if (name === path) return ts.createSourceFile(name, source, version);
    if (!read.has(name)) read.set(name, getSourceFile(name, version));
    return read.get(name);
  };
  const program = ts.createProgram([path], options, host);
  const file = program.getSourceFile(path)!;
  const diagnostics = [...program.getGlobalDiagnostics(), ...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  return [
    ...unknown.map(({ apiVersion, kind }) => `no such kind: ${apiVersion} ${kind}`),
    ...diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
  ];
}

function faultsOfPromises(manifests: readonly Manifest[]): readonly string[] {
  const of = (kind: string) => manifests.find((manifest) => manifest.kind === kind);
  const deployment = of('Deployment');
  const pod = deployment?.spec?.template?.spec;
  const labels = deployment?.spec?.template?.metadata?.labels ?? {};
  const chooses = (selector: unknown) =>
    typeof selector === 'object' && selector !== null && Object.keys(selector).length > 0 && Object.entries(selector).every(([name, value]) => labels[name] === value);
  const chosenBy = (kind: string) => of(kind)?.spec?.selector?.['matchLabels'];
  const name = deployment?.metadata?.name;
  const scaled = of('HorizontalPodAutoscaler')?.spec?.scaleTargetRef;
  const containers = pod?.containers ?? [];

  const promises: readonly (readonly [boolean, string])[] = [
    [(deployment?.spec?.replicas ?? 1) >= 2, 'fewer than two copies'],
    [deployment?.spec?.strategy?.rollingUpdate?.maxUnavailable === 0, 'an update may take a copy away before a new one is ready'],
    [pod?.securityContext?.runAsNonRoot === true, 'the pod may run as root'],
    [containers.length > 0, 'no container'],
    [chooses(chosenBy('Deployment')), 'the deployment does not choose its own pods'],
    [chooses(of('Service')?.spec?.selector), 'the service does not choose the pods'],
    [chooses(chosenBy('PodDisruptionBudget')), 'the disruption budget does not choose the pods'],
    [(of('PodDisruptionBudget')?.spec?.minAvailable ?? 0) >= 1, 'no copy must stay while nodes are drained'],
    [scaled?.kind === 'Deployment' && scaled.name === name, 'the autoscaler does not scale the deployment'],
    [(of('HorizontalPodAutoscaler')?.spec?.minReplicas ?? 1) >= 2, 'the autoscaler may leave one copy'],
    ...containers.flatMap((container): readonly (readonly [boolean, string])[] => [
      [container.securityContext?.readOnlyRootFilesystem === true, `${container.name}: the root may be written`],
      [container.securityContext?.allowPrivilegeEscalation === false, `${container.name}: rights may grow`],
      [container.securityContext?.capabilities?.drop?.includes('ALL') ?? false, `${container.name}: capabilities are kept`],
      [container.resources?.limits?.['memory'] !== undefined, `${container.name}: no limit of memory`],
      [container.resources?.requests?.['cpu'] !== undefined && container.resources.requests['memory'] !== undefined, `${container.name}: asks for no cpu or memory`],
      ...(['startupProbe', 'readinessProbe', 'livenessProbe'] as const).map((probe) => [container[probe] !== undefined, `${container.name}: no ${probe}`] as const),
    ]),
  ];
  return promises.filter(([holds]) => !holds).map(([, fault]) => fault);
}

import { directDependencies, packagesOf, type Lock, type Manifest } from './Lock.ts';

/** A fault and its mend, in both languages. */
export interface Fault {
  readonly zh: string;
  readonly en: string;
}

const registry = 'https://registry.npmjs.org/';

/** Packages that may run a program of their own when they are installed, and why. */
const mayRunAtInstall: Readonly<Record<string, string>> = {
  esbuild: 'Comes with Vite. Its script only tries the program that came as a package for this platform.',
};

/**
 * What makes an installation depend on more than package-lock.json says: a version that is not exact, a package from
 * elsewhere or without a SHA-512, a program run at installation. A lock without addresses (.npmrc) means the registry.
 */
export function lockFaults(manifest: Manifest, lock: Lock): readonly Fault[] {
  const faults: Fault[] = [];
  if (lock.lockfileVersion !== 3) {
    faults.push({ zh: 'package-lock.json 不是第 3 版格式。请用 npm 7 以上重新生成。', en: 'package-lock.json is not of version 3. Renew it with npm 7 or newer.' });
  }
  for (const [name, version] of Object.entries(directDependencies(manifest))) {
    if (!/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(version)) {
      faults.push({ zh: `package.json：${name} 的版本“${version}”不是确定的一个。请写成 1.2.3 的样子。`, en: `package.json: the version “${version}” of ${name} is not exact. Write it like 1.2.3.` });
      continue;
    }
    const locked = lock.packages[`node_modules/${name}`]?.version;
    if (locked !== version) {
      faults.push({ zh: `${name}：package.json 要 ${version}，package-lock.json 是 ${locked ?? '没有'}。请运行 npm install。`, en: `${name}: package.json asks for ${version}, package-lock.json has ${locked ?? 'none'}. Run npm install.` });
    }
  }
  for (const { path, name, resolved, integrity, link, hasInstallScript } of packagesOf(lock)) {
    if (link || (resolved !== undefined && !resolved.startsWith(registry))) {
      faults.push({ zh: `${path} 不是来自 ${registry}，而是 ${resolved ?? '本机文件夹'}。`, en: `${path} does not come from ${registry} but from ${resolved ?? 'a folder of this machine'}.` });
    }
    if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '')) {
      faults.push({ zh: `${path} 没有 SHA-512 校验值。`, en: `${path} has no SHA-512.` });
    }
    if (hasInstallScript && !Object.hasOwn(mayRunAtInstall, name)) {
      faults.push({ zh: `${path} 安装时要运行程序。看过以后，写进 src/dependencies/lockFaults.ts。`, en: `${path} runs a program when installed. Once read, name it in src/dependencies/lockFaults.ts.` });
    }
  }
  return faults;
}

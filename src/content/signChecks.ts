import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentError } from './ContentError.ts';
import type { Library } from './Library.ts';
import type { Sources } from './Sources.ts';
import { nearest } from './nearest.ts';
import { signSlotId } from './signText.ts';
import { contentFolder } from './folders.js';

/** What is recorded of sign-language videos belongs to a slot and is there: file, captions, poster, size, configured host. */
export function signRecordsHold(library: Library, sources: Sources): ContentError[] {
  // An entitlement whose own file is faulty still has its slot; its fault is told once, there.
  const slotIds = [...new Set([...library.signSlots.map(({ id }) => id), ...sources.entitlementIds.map(signSlotId.entitlement)])];
  const hosts = library.site.signVideoHosts;
  return sources.signRecords.flatMap(({ id, file }) => {
    const errors: ContentError[] = [];
    if (!slotIds.includes(id)) {
      const near = nearest(id, slotIds);
      errors.push(
        file.errorAt([], `没有叫 “${id}” 的手语位置。最接近的是 ${near}。请改文件名。`, `No sign-language slot "${id}". Nearest: ${near}. Rename the file.`),
      );
    }
    const { value } = file;
    if (value.state !== 'video') return errors;

    const sizeOf = (path: string) => statSync(join(sources.publicFolder, path), { throwIfNoEntry: false })?.size;
    for (const field of ['video', 'captions', 'poster'] as const) {
      const path = value[field];
      if (!path.startsWith('/') || sizeOf(path) !== undefined) continue;
      errors.push(file.errorAt([field], `没有 public${path} 这个文件。请放进去，或者改这里。`, `There is no file public${path}.`));
    }
    if (!value.video.startsWith('/')) {
      const { host } = new URL(value.video);
      if (!hosts.includes(host)) {
        errors.push(
          file.errorAt(
            ['video'],
            `${host} 不在 ${contentFolder}/site.yaml 的 signVideoHosts 里（现在有：${hosts.join('、') || '没有'}）。请加上，或者把视频放进 public/sign-language/。`,
            `${host} is not among signVideoHosts of ${contentFolder}/site.yaml.`,
          ),
        );
      }
    } else {
      const size = sizeOf(value.video);
      if (size !== undefined && size !== value.sizeBytes) {
        errors.push(file.errorAt(['sizeBytes'], `文件的大小是 ${size} 字节。请照这个写。`, `The file has ${size} bytes. Write that.`));
      }
    }
    return errors;
  });
}

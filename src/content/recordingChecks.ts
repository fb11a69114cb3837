import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentError } from './ContentError.ts';
import type { Library } from './Library.ts';
import type { Sources } from './Sources.ts';

/** Every recording is of an entitlement, of each at most one, and its file is there with the size it states. */
export function recordingsHold(_library: Library, { recordings, entitlementIds, publicFolder }: Sources): ContentError[] {
  return recordings.value.flatMap((recording, index) => {
    const fault = (field: string, zh: string, en: string) => [recordings.errorAt([index, field], zh, en)];
    const { entitlement } = recording;
    if (!entitlementIds.includes(entitlement)) return fault('entitlement', `没有条目 “${entitlement}”。`, `No entitlement "${entitlement}".`);
    if (recordings.value.findIndex((other) => other.entitlement === entitlement) !== index) {
      return fault('entitlement', `“${entitlement}” 写了两次。只留一个。`, `"${entitlement}" stands twice.`);
    }
    if (recording.state !== 'recorded') return [];
    const path = join(publicFolder, recording.file);
    if (!existsSync(path)) return fault('file', `没有文件 public${recording.file}。`, `No file public${recording.file}.`);
    const { size } = statSync(path);
    return size === recording.sizeBytes ? [] : fault('sizeBytes', `文件的大小是 ${size}，请照写。`, `The file has ${size} bytes.`);
  });
}

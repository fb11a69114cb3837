import { join } from 'node:path';
import { builtFolder } from '#content/folders.js';
import { compressedIn } from '#server/Release.ts';
import { writeCompressed } from '#server/StaticFiles.ts';

/** Compresses the built files. A command of its own, so that src/commands/offlineEdition.ts can say how its memory is kept. */
writeCompressed(join(builtFolder, 'client'), compressedIn(builtFolder));

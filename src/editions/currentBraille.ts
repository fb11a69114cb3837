import { library } from '#content/currentLibrary.ts';
import { brailleLibrary } from './brailleEdition.ts';

/** The braille of this site's content, made once for all its pages and files. */
export const braille = brailleLibrary(library);

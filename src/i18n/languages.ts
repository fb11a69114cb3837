import { library } from '#content/currentLibrary.ts';
import { languageAddresses } from './languageAddresses.ts';

/** Addresses among the languages of this site. */
export const { languageAt, addressIn, sourceAddress, alternatesOf, otherLanguagesOf } = languageAddresses(library.site.languages);

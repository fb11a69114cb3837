/** A language of the site by its code (BCP 47), e.g. `en`. */
export type Language = string;

import { alfa } from './alfa.ts';
import { axe } from './axe.ts';
import type { Engine } from './Engine.ts';
import { htmlValidate } from './htmlValidate.ts';
import { ibm } from './ibm.ts';

/** The engines that run wherever the tests run. The fifth, vnu, needs a Java and joins them in the audit. */
export const engines: readonly Engine[] = [axe, alfa, ibm, htmlValidate];

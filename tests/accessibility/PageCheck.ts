import type { Page } from '@playwright/test';

export interface Finding { readonly check: string; readonly criterion: string; readonly target: string; readonly message: string }
export interface PageCheck { readonly id: string; readonly criterion: string; /** page is loaded; must leave it as it was */ run(page: Page): Promise<readonly Finding[]> }

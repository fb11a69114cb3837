import { describe, expect, it } from 'vitest';
import { fileOf, linkFrom, withFolderLinks } from '#export/folderLinks.ts';

describe('links in a folder', () => {
  it('name the file, for a memory stick does not know which one a folder shows', () => {
    expect(fileOf('/')).toBe('index.html');
    expect(fileOf('/en/terms/')).toBe('en/terms/index.html');
    expect(fileOf('/api/tasks.csv')).toBe('api/tasks.csv');
  });
  it('lead from one file to another without the root, and keep query and place', () => {
    expect(linkFrom('terms/index.html', '/plan/#3.1.2-c2')).toBe('../plan/index.html#3.1.2-c2');
    expect(linkFrom('index.html', '/search/?q=低保')).toBe('search/index.html?q=低保');
    expect(linkFrom('check/age/index.html', '/check/age/')).toBe('index.html');
    expect(linkFrom('en/terms/index.html', '/')).toBe('../../index.html');
  });
  it('are made of attributes that lead somewhere, and of nothing else', () => {
    const html = '<a href="/terms/" data-url="/terms/">看 href="/terms/"</a><a href="https://example.org/">x</a><a href="#a">y</a><form action="/search/">';
    expect(withFolderLinks(html, 'plan/index.html')).toBe(
      '<a href="../terms/index.html" data-url="/terms/">看 href="/terms/"</a><a href="https://example.org/">x</a><a href="#a">y</a><form action="../search/index.html">',
    );
  });
});

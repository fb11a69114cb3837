/**
 * In an exported folder: shows what works here. Forms that need only a script, and, on a web server, the check, whose
 * links must begin with the place where the folder lies. Everything else stands in the page already.
 */
const isServed = /^https?:$/.test(location.protocol);

for (const words of document.querySelectorAll<HTMLElement>('[data-without-script]')) words.hidden = true;
for (const part of document.querySelectorAll<HTMLElement>('[data-with-script]')) part.hidden = false;
if (isServed) {
  for (const words of document.querySelectorAll('[data-without-server]')) words.remove();
  for (const part of document.querySelectorAll<HTMLElement>('[data-over-http]')) {
    part.dataset['root'] = new URL('../'.repeat(Number(part.dataset['depth'])), location.href).pathname.replace(/\/$/, '');
    part.hidden = false;
  }
  // The check changes the address without loading a page; what was relative to the first would lead elsewhere.
  if (document.querySelector('[data-over-http]')) {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"])')) if (link.origin === location.origin) link.href = link.pathname + link.search + link.hash;
    for (const form of document.querySelectorAll<HTMLFormElement>('form[role="search"]')) form.action = new URL(form.action).pathname;
  }
}

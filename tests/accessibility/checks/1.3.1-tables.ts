import { lookCheck } from '../inspect.ts';

/** Tables without header cells, with headers that head nothing, and tables that only lay out (WCAG F46, F90, F91, H43, H63). */
export const tables = lookCheck('1.3.1-tables', '1.3.1', (kit) => {
  const found = [];
  for (const table of kit.all<HTMLTableElement>('table')) {
    if (!kit.isSeen(table)) continue;
    const role = table.getAttribute('role') ?? '';
    const rows = [...table.rows].filter((row) => row.closest('table') === table);
    const cells = rows.flatMap((row) => [...row.cells]);
    const heads = cells.filter((cell) => cell.localName === 'th');
    const columns = Math.max(0, ...rows.map((row) => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0)));
    if (/^(?:none|presentation)$/.test(role)) {
      if (heads.length > 0 || table.caption) found.push(kit.sight(table, 'A table of data whose role hides that it is one.'));
      continue;
    }
    const holdsBlocks = cells.some((cell) => cell.querySelector('h1, h2, h3, h4, nav, form, table, article, section, header, footer'));
    if (heads.length === 0 && (holdsBlocks || rows.length === 1 || columns === 1)) found.push(kit.sight(table, 'A table that only lays the page out.'));
    else if (heads.length === 0 && rows.length >= 2 && columns >= 2 && cells.filter((cell) => kit.flat(cell.textContent) !== '').length >= 4 && !cells.some((cell) => /^(?:column|row)header$/.test(cell.getAttribute('role') ?? '')))
      found.push(kit.sight(table, 'A table of data without header cells.'));
    if (heads.length > 0) {
      const byRow = rows.filter((row) => [...row.cells].every((cell) => cell.localName === 'th' || kit.flat(cell.textContent) === ''));
      const sideHeads = heads.filter((head) => !byRow.includes(head.parentElement as HTMLTableRowElement));
      const isComplex = byRow.length > 1 || (byRow.length > 0 && sideHeads.length > 0) || heads.some((head) => head.colSpan > 1 || head.rowSpan > 1);
      const needsScope = heads.filter((head) => kit.flat(head.textContent) !== '' && !head.scope && !head.getAttribute('role') && !cells.some((cell) => head.id && cell.headers.split(/\s+/).includes(head.id)));
      if (isComplex && needsScope.length > 0) found.push(kit.sight(needsScope[0]!, 'Header cells on two sides or over several columns need scope or headers.'));
      const isWhollyHeads = rows.length > 1 && cells.length === heads.length;
      if (isWhollyHeads) found.push(kit.sight(table, 'Every cell is a header cell.'));
      const first = rows[0];
      if (first && byRow.length === 0 && heads.every((head) => head.parentElement !== first) && sideHeads.length === 0) found.push(kit.sight(first, 'The first row heads the columns and has no header cells.'));
      for (const head of heads) {
        const scope = head.getAttribute('scope');
        if (scope !== null && !/^(?:row|col|rowgroup|colgroup)$/.test(scope)) found.push(kit.sight(head, `There is no scope “${scope}”.`));
        if (scope === 'row' && byRow.includes(head.parentElement as HTMLTableRowElement) && rows.length > 1 && byRow.length < rows.length && columns > 1 && byRow.length === 1)
          found.push(kit.sight(head, 'A header of a column says that it heads a row.'));
      }
    }
    const firstCells = rows[0] ? [...rows[0].cells] : [];
    if (rows.length > 2 && columns > 2 && firstCells.length === 1 && firstCells[0]!.colSpan >= columns && !table.caption) found.push(kit.sight(firstCells[0]!, 'A cell over the whole width stands for the caption.'));
    for (const cell of cells) {
      const lost = cell.headers.split(/\s+/).filter((id) => id !== '' && !table.querySelector(`#${CSS.escape(id)}`));
      if (lost.length > 0) found.push(kit.sight(cell, `headers names “${lost.join(' ')}”, which is not in this table.`));
    }
  }
  const tableRows = kit.all('div, section').filter((element) => {
    const rows = [...element.children].filter((row) => /^(?:flex|grid|table-row)$/.test(getComputedStyle(row).display) || /(?:^|[-_])(?:row|tr)(?:$|[-_])/.test(row.className));
    const counts = rows.map((row) => row.children.length);
    const isTabular = rows.length >= 3 && rows.length === element.children.length && counts[0]! >= 2 && counts.every((count) => count === counts[0]);
    const areCells = rows.every((row) => [...row.children].every((cell) => /^(?:div|span|b|strong)$/.test(cell.localName) && cell.querySelector('a, button, input, p, h1, h2, h3, h4, img, label') === null && kit.flat(cell.textContent) !== ''));
    return isTabular && areCells && !element.closest('[role="table"], [role="grid"], [role="treegrid"], table') && kit.isSeen(element);
  });
  for (const fake of tableRows) found.push(kit.sight(fake, 'Rows and columns of boxes are a table without its tags.'));
  return found;
});

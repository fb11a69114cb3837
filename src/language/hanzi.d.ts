declare module 'hanzi/lib/data/frequency_with_script_variants_removed.txt.js' {
  /** Lines of rank, character, count, cumulative share, pinyin and meaning, tab-separated. */
  const table: string;
  export default table;
}

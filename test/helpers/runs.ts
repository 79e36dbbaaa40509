/** How many cases a property is tried with: `FUZZ_RUNS` of them where that is set (`npm run fuzz`), else so few that a test run stays short. */
export function runs(usual: number): { readonly numRuns: number; readonly seed: number } {
  const wanted = Number(process.env.FUZZ_RUNS ?? '');
  return { numRuns: wanted > 0 ? wanted : usual, seed: Number(process.env.FUZZ_SEED ?? '') || 20_190_624 };
}

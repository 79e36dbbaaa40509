declare module '@11ty/eleventy' {
  import type { EleventyInstance } from './types.ts';

  const Eleventy: new (input: string, output: string, options: { configPath: string; quietMode: boolean }) => EleventyInstance;
  export default Eleventy;
}

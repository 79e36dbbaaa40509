declare module '@11ty/eleventy' {
  import type { EleventyInstance } from './types.ts';

  const Eleventy: new (input: string, output: string, options: { configPath: string; quietMode: boolean }) => EleventyInstance;
  export default Eleventy;
}

declare module '@11ty/eleventy-dev-server' {
  /** Serves a folder, and reloads the pages that are open when one of the watched files changes. */
  const DevServer: {
    getServer(name: string, folder: string, options: { watch: readonly string[]; port: number }): { serve(port: number): void };
  };
  export default DevServer;
}

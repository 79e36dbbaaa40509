/** The few calls of Eleventy 3 that we use; the package brings no types of its own. See https://www.11ty.dev/docs/config/ */
export interface EleventyConfig {
  addGlobalData(name: string, data: () => Promise<unknown>): void;
  addTemplateFormats(format: string): void;
  addExtension(
    extension: string,
    options: {
      key: string;
      compile: () => (this: { defaultRenderer: (data: unknown) => Promise<unknown> }, data: never) => Promise<Buffer>;
    },
  ): void;
  addPassthroughCopy(paths: Record<string, string>): void;
  addWatchTarget(path: string): void;
  setDataFileSuffixes(suffixes: readonly string[]): void;
  setQuietMode(quiet: boolean): void;
  setUseGitIgnore(use: boolean): void;
  on(event: 'eleventy.after', callback: () => Promise<void> | void): void;
}

export interface EleventyInstance {
  init(): Promise<unknown>;
  write(): Promise<unknown>;
  watch(): Promise<unknown>;
}

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SiteContext } from '../src/output/site-context.ts';

const Context = createContext<SiteContext | undefined>(undefined);

export const SiteProvider = Context.Provider;

/** The archive, the URLs and the assets of the site that is being rendered. */
export function useSite(): SiteContext {
  const site = useContext(Context);
  if (site === undefined) throw new Error('A component was rendered outside of a page.');
  return site;
}

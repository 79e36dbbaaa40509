/**
 * The Content-Security-Policy of every page (https://www.w3.org/TR/CSP3/): nothing inline, and no other host
 * but the frames of the video hosts that the site names.
 */
export function contentSecurityPolicy(videoHosts: readonly string[]): string {
  const frames = ["'self'", ...videoHosts.map((host) => `https://${host}`)].join(' ');
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self'",
    "manifest-src 'self'",
    `frame-src ${frames}`,
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** Powers of a browser that no page here asks for. */
const unused = ['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb', 'xr-spatial-tracking'];

/**
 * Headers for every response: nothing from elsewhere, no framing, no sniffing, nothing told to other sites.
 * `same-origin`, not `no-referrer`, because the latter would send a null Origin with our own forms.
 * @param videoHosts hosts that a sign-language video may come from; the one exception, and only when started
 */
export const securityHeaders = (videoHosts: readonly string[]): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    ["media-src 'self'", ...videoHosts.map((host) => `https://${host}`)].join(' '),
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': unused.map((power) => `${power}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
});

/** Added where the person came over TLS. One year, this host alone: what else the city runs under its name is not ours to bind. */
export const transportSecurity = ['Strict-Transport-Security', 'max-age=31536000'] as const;

/**
 * Built files that pages of other sites may read: the open data and its description, the feed. They are the same for
 * everyone. What is made on request (`/api/check` with a person's answers) is no built file and stays closed.
 */
export const openToAll = (path: string): boolean => path.startsWith('/api/') || path.endsWith('/feed.xml');

import type { Clock } from "@haat/core/clock";

export type CertResolver = (url: URL) => Promise<string | null>;

const lifeMs = 3600_000;
const maxBytes = 16 * 1024;
const timeoutMs = 5000;

/** Fetches a pinned certificate once an hour. The URL must have passed the host check before it comes here. */
export function certificatesOver(outside: Readonly<{ fetch: typeof fetch; now: Clock }>): CertResolver {
  const kept = new Map<string, Readonly<{ pem: string; at: number }>>();
  return async (url) => {
    const at = outside.now().getTime();
    const known = kept.get(url.href);
    if (known && at - known.at < lifeMs) return known.pem;
    const pem = await fetchPem(outside.fetch, url);
    if (pem === null) return null;
    if (kept.size >= 8) kept.clear();
    kept.set(url.href, { pem, at });
    return pem;
  };
}

async function fetchPem(ask: typeof fetch, url: URL): Promise<string | null> {
  try {
    const response = await ask(url, { redirect: "error", signal: AbortSignal.timeout(timeoutMs) });
    if (response.status !== 200 || Number(response.headers.get("content-length") ?? 0) > maxBytes)
      return null;
    const text = await response.text();
    return text.length <= maxBytes && text.includes("-----BEGIN CERTIFICATE-----") ? text : null;
  } catch {
    return null;
  }
}

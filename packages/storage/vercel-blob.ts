import { BlobNotFoundError, del, head, put } from "@vercel/blob";
import { BlobExistsError, type BlobStore } from "./port.ts";

export type VercelBlobConfig = Readonly<{ token: string; timeoutMs?: number }>;

/** Vercel Blob. Where it lives is the SDK's own setting, `VERCEL_BLOB_API_URL`. */
export function vercelBlob({ token, timeoutMs = 30_000 }: VercelBlobConfig): BlobStore {
  const call = () => ({ token, abortSignal: AbortSignal.timeout(timeoutMs) });
  return {
    put: async (pathname, body, { contentType, cacheSeconds, overwrite = false }) => {
      const file = typeof body === "string" ? body : new Blob([body]);
      const options = { contentType, cacheControlMaxAge: cacheSeconds, allowOverwrite: overwrite };
      const stored = await put(pathname, file, {
        ...call(),
        ...options,
        access: "public",
        addRandomSuffix: false,
      }).catch((fault: unknown) => {
        throw saysExists(fault) ? new BlobExistsError(pathname, { cause: fault }) : fault;
      });
      return { url: stored.url };
    },
    remove: async (urls) => {
      if (urls.length > 0) await del([...urls], call());
    },
    head: async (url) => {
      try {
        const { pathname, contentType, size, url: found } = await head(url, call());
        return { url: found, pathname, contentType, bytes: size };
      } catch (fault) {
        if (fault instanceof BlobNotFoundError) return null;
        throw fault;
      }
    },
  };
}

/** The service has no error code of its own for this, only its sentence. */
const saysExists = (fault: unknown): boolean =>
  fault instanceof Error && /already exists/i.test(fault.message);

import { localPath } from "@haat/core/local-path";

/** A path on this site, or `fallback`. */
export const safeRedirect = (to: unknown, fallback: string): string => localPath(to) ?? fallback;

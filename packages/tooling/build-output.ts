import { nodePaths } from "@haat/api/surfaces";

/** What we read of `vercel.json`. */
export type Deployment = Readonly<{
  regions: readonly string[];
  crons: readonly Readonly<{ path: string; schedule: string }>[];
  functions: Readonly<Record<string, Readonly<{ maxDuration: number }>>>;
}>;

export const edgeFunction = ({ regions }: Deployment) => ({
  runtime: "edge",
  entrypoint: "index.js",
  regions,
});

export const nodeFunction = ({ regions }: Deployment, maxDuration: number) => ({
  runtime: "nodejs24.x",
  handler: "index.mjs",
  launcherType: "Nodejs",
  shouldAddHelpers: false,
  supportsResponseStreaming: true,
  regions,
  maxDuration,
});

const immutable = { "cache-control": "public, max-age=31536000, immutable" };

/** Build Output v3: files first, then the API's two halves by the list they share with the local server, then pages. */
export const outputConfig = ({ crons }: Deployment) => ({
  version: 3,
  routes: [
    { src: "^/assets/(.*)$", headers: immutable, continue: true },
    { handle: "filesystem" },
    { src: "^/api/internal/cron(/.*)?$", dest: "/api/internal/cron" },
    ...nodePaths.map((src) => ({ src, dest: "/api/internal/api" })),
    { src: "^/(v1(/.*)?|healthz|readyz)$", dest: "/api" },
    { src: "^/(.*)$", dest: "/web" },
  ],
  crons,
});

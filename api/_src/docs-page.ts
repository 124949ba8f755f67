import type { Handler } from "hono";
import type { AppEnv } from "./app-env.ts";

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Haat API</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/api-docs/swagger-ui.css">
</head>
<body>
<main id="docs"></main>
<noscript><p>The description is at <a href="/v1/openapi.json">/v1/openapi.json</a>.</p></noscript>
<script src="/api-docs/swagger-ui-bundle.js"></script>
<script src="/api-docs/start.js"></script>
</body>
</html>
`;

/** The interactive page. Its scripts are files of our own site (`web/scripts/api-docs-plugin.ts`), because a
 * stranger's host would see every reader, could change the page, and is not there without a network. */
export const docsPage: Handler<AppEnv> = (c) =>
  c.html(page, 200, { "cache-control": "public, max-age=300", "content-security-policy": policy });

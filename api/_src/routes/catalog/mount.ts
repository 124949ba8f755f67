import type { Api } from "../../app-env.ts";

export function mountCatalog(_api: Api): void {}

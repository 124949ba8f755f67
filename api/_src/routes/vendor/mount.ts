import type { Api } from "../../app-env.ts";

export function mountVendor(_api: Api): void {}

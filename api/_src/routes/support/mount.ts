import type { Api } from "../../app-env.ts";

export function mountSupport(_api: Api): void {}

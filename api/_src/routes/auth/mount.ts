import type { Api } from "../../app-env.ts";

export function mountAuth(_api: Api): void {}

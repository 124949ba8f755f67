import type { Api } from "../../app-env.ts";

export function mountCart(_api: Api): void {}

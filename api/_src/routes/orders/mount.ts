import type { Api } from "../../app-env.ts";

export function mountOrders(_api: Api): void {}

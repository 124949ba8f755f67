import type { Api } from "../../app-env.ts";
import { listIdentitiesRoute } from "./identities.list.ts";
import { unlinkIdentityRoute } from "./identities.unlink.ts";
import { finishLinkRoute } from "./links.finish.ts";
import { startLinkRoute } from "./links.start.ts";
import { finishProviderRoute } from "./providers.finish.ts";
import { listProvidersRoute } from "./providers.list.ts";
import { finishProofRoute } from "./proofs.finish.ts";
import { startProofRoute } from "./proofs.start.ts";
import { startProviderRoute } from "./providers.start.ts";

export function mountOauth(api: Api): void {
  listProvidersRoute(api);
  startProviderRoute(api);
  finishProviderRoute(api);
  listIdentitiesRoute(api);
  startLinkRoute(api);
  finishLinkRoute(api);
  unlinkIdentityRoute(api);
  startProofRoute(api);
  finishProofRoute(api);
}

import type { Translate } from "@haat/i18n/translator";
import { Outlet, useParams } from "react-router";
import enhance from "virtual:enhance/panel";
import { PanelError } from "../components/shell/panel-error.tsx";
import { StaffFrame } from "../components/shell/staff-frame.tsx";
import { localeOf } from "../lib/locale.ts";
import { openToStaff } from "../lib/staff-door.server.ts";
import type { PageHandle } from "../root.tsx";
import type { Route } from "./+types/layout.ts";
import { placesOf } from "./places.ts";

export const handle: PageHandle = { script: enhance };

/** What opens a page of this panel; who may none of it has nothing to do here. */
const doors = ["readDesk", "searchVendors", "checkLedger"] as const;

export const loader = (came: Route.LoaderArgs) => openToStaff(came, doors);

const panel = { title: (t: Translate) => t("vendors:title"), places: placesOf };

export default function Layout({ loaderData, params }: Route.ComponentProps) {
  return (
    <StaffFrame {...panel} locale={localeOf(params)} who={loaderData}>
      <Outlet context={loaderData.staff} />
    </StaffFrame>
  );
}

export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  return (
    <StaffFrame {...panel} locale={localeOf(useParams())} who={loaderData}>
      <PanelError error={error} home="/admin" />
    </StaffFrame>
  );
}

import { data } from "react-router";
import { movedFrom } from "../../lib/moved.server.ts";
import type { Route } from "./+types/route.ts";

/** An address that a product had elsewhere, or before, leads to it; any other to the layout's error page. */
export async function loader(args: Route.LoaderArgs) {
  throw (await movedFrom(args)) ?? data(null, { status: 404 });
}

/** Never shown. */
export default function NotFound() {
  return null;
}

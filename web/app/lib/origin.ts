import { useRouteLoaderData } from "react-router";
import type { loader } from "../root.tsx";

/** Where this shop stands, such as `https://haat.example`; empty where even the root could not be read. */
export const useOrigin = (): string => useRouteLoaderData<typeof loader>("root")?.origin ?? "";

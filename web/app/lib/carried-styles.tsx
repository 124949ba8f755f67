import { createContext, type ReactNode, useContext } from "react";

const CarriedStyles = createContext<string | null>(null);

export const CarriedStylesProvider = ({
  styles,
  children,
}: Readonly<{ styles: string; children: ReactNode }>) => (
  <CarriedStyles value={styles}>{children}</CarriedStyles>
);

/** The styles as text; only the server has them. */
export const useCarriedStyles = (): string | null => useContext(CarriedStyles);

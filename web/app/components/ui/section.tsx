import type { ReactNode } from "react";

/** A part of a page under its own heading, with an optional link at the end of the heading's line. */
export const Section = ({
  id,
  title,
  aside,
  children,
}: {
  id: string;
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) => (
  <section aria-labelledby={id}>
    <div className="section-title">
      <h2 id={id} className="text-xl sm:text-2xl">
        {title}
      </h2>
      {aside}
    </div>
    {children}
  </section>
);

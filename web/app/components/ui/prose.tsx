import type { ReactNode } from "react";

type Part = Readonly<{ title: string; text: string }>;

/** A page to read: a heading, numbered parts, nothing else. A blank line in a text begins a new paragraph. */
export const Prose = ({
  title,
  parts,
  children,
}: {
  title: string;
  parts: readonly Part[];
  children?: ReactNode;
}) => (
  <article className="page-narrow mx-auto grid gap-6">
    <h1 className="section-title text-2xl">{title}</h1>
    {parts.map((part) => (
      <section key={part.title} className="grid gap-1">
        <h2 className="text-lg">{part.title}</h2>
        {part.text.split("\n\n").map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
    ))}
    {children}
  </article>
);

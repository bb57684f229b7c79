export type Tab = {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean | undefined;
  readonly count?: number | undefined;
};

/** Links that look like tabs: every view has its own address. */
export const Tabs = (props: { readonly label: string; readonly tabs: readonly Tab[] }) => (
  <nav class="tabs" aria-label={props.label}>
    <ul>
      {props.tabs.map((tab) => (
        <li>
          <a href={tab.href} aria-current={tab.current ? "page" : undefined}>
            {tab.label}
            {tab.count !== undefined && <span class="count">{tab.count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** "7 menunggu persetujuan · 3 perlu dialog": each number filters the list under it. */
export const Counts = (props: {
  readonly label: string;
  readonly counts: readonly (Omit<Tab, "count"> & { readonly count: number })[];
}) => (
  <nav class="counts" aria-label={props.label}>
    {props.counts.map((one) => (
      <a href={one.href} aria-current={one.current ? "true" : undefined}>
        <strong>{one.count}</strong>
        <span>{one.label}</span>
      </a>
    ))}
  </nav>
);

import type { Severity } from '../../report/report.ts';

/** How text is written for its reader, and what of the report it shows. Other formats ignore it. */
export interface Style {
  readonly colour: boolean;
  /** Columns. */
  readonly width: number;
  /** With all members and all of the coverage. */
  readonly verbose?: boolean;
  /** Only the verdict, and the number of findings of each rule. */
  readonly summary?: boolean;
  /** Only findings of this severity or a worse one. */
  readonly only?: Severity;
  /** Only findings about these tables and views, as the report names them, with or without the schema. */
  readonly tables?: readonly string[];
  /** Set where no command printed it, so that none of its options is named. */
  readonly embedded?: boolean;
  /** Only ASCII: for terminals without UTF-8. */
  readonly ascii?: boolean;
  /** The URL of the directory in which the files of places are, for terminals that open links: `file:///srv/app/`. */
  readonly links?: string;
}

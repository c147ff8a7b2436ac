import { CountColumn, InstantColumn, JsonColumn, TextColumn } from '@greenroom/platform/persistence';
import type { Actor } from '@greenroom/platform/server';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A topic of the network's tree. */
@Entity('matching_topic')
export class TopicTable {
  @PrimaryColumn({ type: 'text' }) slug!: string;
  @TextColumn({ name: 'parent_slug', nullable: true }) parentSlug!: string | null;
  @TextColumn() label!: string;
  @TextColumn({ nullable: true }) short!: string | null;
  @JsonColumn() aliases!: readonly string[];
  /** Order among its siblings. */
  @CountColumn() place!: number;
}

/** A concept of public affairs, or a kind of story that is not ours (`negative`, without topics). */
@Entity('matching_concept')
export class ConceptTable {
  @PrimaryColumn({ type: 'text' }) slug!: string;
  @TextColumn() kind!: 'concept' | 'negative';
  @TextColumn() label!: string;
  @TextColumn({ nullable: true }) short!: string | null;
  /** Topic slug → weight. */
  @JsonColumn() topics!: Readonly<Record<string, number>>;
  @JsonColumn() terms!: readonly string[];
  @JsonColumn() exact!: readonly string[];
  @JsonColumn() weak!: readonly string[];
  @JsonColumn() names!: readonly { readonly term: string; readonly asOf: string }[];
  /** Headlines that must match. */
  @JsonColumn() yes!: readonly string[];
  /** Headlines that must not. */
  @JsonColumn() no!: readonly string[];
  @CountColumn() place!: number;
}

/** One row about the thesaurus as a whole. */
@Entity('matching_thesaurus')
export class ThesaurusTable {
  @PrimaryColumn({ type: 'integer' }) id!: number;
  /** Raised by every change; 0 until the thesaurus that comes with Greenroom has been put in. */
  @CountColumn() revision!: number;
  /** Digest of the shipped files that the tables were filled from. */
  @TextColumn({ name: 'shipped_digest' }) shippedDigest!: string;
  /** Whether the network has changed anything; if not, a newer Greenroom brings its newer thesaurus. */
  @Column({ type: 'boolean', name: 'is_edited' }) isEdited!: boolean;
  /** Who edited it last; null until somebody has. */
  @JsonColumn({ name: 'changed_by', nullable: true }) changedBy!: Actor | null;
  /** What the last edit was about, for whoever comes second. */
  @TextColumn({ name: 'changed_what', nullable: true }) changedWhat!: string | null;
  @InstantColumn({ name: 'changed_at', nullable: true }) changedAt!: number | null;
}

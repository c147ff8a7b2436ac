import { AskOnce } from './ask-once';
import { Brand } from './brand';
import { Button } from './button';
import { Chip } from './chip';
import { ClockRing } from './clock';
import { EmptyState } from './empty-state';
import { Face } from './face';
import { Finder } from './finder/finder';
import { Fold } from './fold';
import { FormField } from './form-field';
import { Icon } from './icon';
import { Kbd } from './kbd';
import { KeptBack } from './kept-back';
import { MarkedText } from './marked-text';
import { MissingFact } from './missing-fact';
import { Pane, PaneBody, PaneHead } from './pane';
import { PersonCard } from './person-card';
import { PhraseList } from './phrase-list';
import { ProblemLine } from './problem-line';
import { MenuDeed, RowMenu } from './row-menu';
import { RuledSection } from './ruled-section';
import { ScoreBar } from './score-bar';
import { SkeletonRows } from './skeleton-rows';
import { StateStrip } from './state-strip';
import { StoryRow } from './story-row';
import { Tab } from './tab';
import { ThemeChoice } from './theme-choice';
import { TypeAhead } from './type-ahead';

/** All of them, for the page that shows every piece in every state. */
export const PIECES = [
  AskOnce,
  Brand,
  Button,
  Chip,
  ClockRing,
  EmptyState,
  Face,
  Finder,
  Fold,
  FormField,
  Icon,
  Kbd,
  KeptBack,
  MarkedText,
  MenuDeed,
  MissingFact,
  Pane,
  PaneBody,
  PaneHead,
  PersonCard,
  PhraseList,
  ProblemLine,
  RowMenu,
  RuledSection,
  ScoreBar,
  SkeletonRows,
  StateStrip,
  StoryRow,
  Tab,
  ThemeChoice,
  TypeAhead,
] as const;

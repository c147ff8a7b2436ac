import { AskOnce } from './ask-once';
import { AskToLeave } from './ask-to-leave';
import { Brand } from './brand';
import { Button } from './button';
import { Chip } from './chip';
import { Choices } from './choices';
import { ClockRing } from './clock';
import { EmptyState } from './empty-state';
import { Face } from './face';
import { FaultyLines } from './file/faulty-lines';
import { FileDrop } from './file/file-drop';
import { ImportPage } from './file/import-page';
import { Finder } from './finder/finder';
import { Fold } from './fold';
import { FormField } from './form-field';
import { Icon } from './icon';
import { Kbd } from './kbd';
import { KeptBack } from './kept-back';
import { MailNotice } from './mail-notice';
import { MarkedText } from './marked-text';
import { MissingFact } from './missing-fact';
import { NameField } from './name-field';
import { Pane, PaneBody, PaneHead } from './pane';
import { PersonCard } from './person-card';
import { PhraseList } from './phrase-list';
import { ProblemLine } from './problem-line';
import { MenuDeed, RowMenu } from './row-menu';
import { RuledSection } from './ruled-section';
import { ScoreBar } from './score-bar';
import { SearchField } from './search-field';
import { SkeletonRows } from './skeleton-rows';
import { StateStrip } from './state-strip';
import { StoryRow } from './story-row';
import { Tab } from './tab';
import { ThemeChoice } from './theme-choice';
import { TypeAhead } from './type-ahead';

/** All of them, for the page that shows every piece in every state. */
export const PIECES = [
  AskOnce,
  AskToLeave,
  Brand,
  Button,
  Chip,
  Choices,
  ClockRing,
  EmptyState,
  Face,
  FaultyLines,
  FileDrop,
  Finder,
  Fold,
  FormField,
  Icon,
  ImportPage,
  Kbd,
  KeptBack,
  MailNotice,
  MarkedText,
  MenuDeed,
  MissingFact,
  NameField,
  Pane,
  PaneBody,
  PaneHead,
  PersonCard,
  PhraseList,
  ProblemLine,
  RowMenu,
  RuledSection,
  ScoreBar,
  SearchField,
  SkeletonRows,
  StateStrip,
  StoryRow,
  Tab,
  ThemeChoice,
  TypeAhead,
] as const;

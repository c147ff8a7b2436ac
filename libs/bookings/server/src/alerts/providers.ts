import type { Provider } from '@nestjs/common';
import { AlertBook } from './alert-book';
import { AlertMails } from './alert-mails';
import { AlertViews } from './alert-views';
import { AlertWatch } from './alert-watch';
import { MendAlerts } from './mend-alerts';
import { NobodyOnDuty } from './nobody-on-duty';
import { RaiseAlert } from './raise-alert';
import { WarnOfUnreached } from './warn-of-unreached';

export const ALERTS: Provider[] = [
  AlertBook,
  AlertMails,
  AlertViews,
  AlertWatch,
  MendAlerts,
  NobodyOnDuty,
  RaiseAlert,
  WarnOfUnreached,
];

import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Button, RuledSection } from '@greenroom/platform/ui';
import { type AnswerOf, TimePipe } from '@greenroom/platform/web';

export type Partner = AnswerOf<'changePartner'>;
export type Member = Partner['members'][number];

/** Press teams that the office works with no more: kept for what is told of earlier days, until it is taken up again. */
@Component({
  selector: 'gr-ended-teams',
  imports: [Button, RuledSection, TimePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section gr-ruled heading="No longer worked with" [level]="2">
      <ul class="rows">
        @for (partner of partners(); track partner.id) {
          <li>
            <div class="member">
              <div>
                <span class="name">{{ partner.name }}</span>
                <span class="small muted">Nobody of it can sign in</span>
              </div>
              @if (partner.endedAt; as at) {
                <span class="small muted">Ended {{ at | time: 'stamp' }}</span>
              }
              @if (mayEdit()) {
                <div class="acts">
                  <button gr-button size="small" type="button" [disabled]="isSending()" (click)="takenUp.emit(partner)">
                    Take up again<span class="unseen"> with {{ partner.name }}</span>
                  </button>
                </div>
              }
            </div>
            @if (partner.members.length) {
              <ul class="people small">
                @for (member of partner.members; track member.id) {
                  <li>
                    {{ member.name }} <span class="muted">{{ member.email }}</span>
                    @if (mayEdit()) {
                      <button
                        gr-button
                        size="small"
                        kind="word"
                        type="button"
                        [disabled]="isSending()"
                        (click)="forgotten.emit({ partner, member })"
                      >
                        Take out<span class="unseen"> {{ member.name }}</span>
                      </button>
                    }
                  </li>
                }
              </ul>
            }
          </li>
        }
      </ul>
    </section>
  `,
  styleUrls: ['../sheet.css', '../members.css', './partners-screen.css'],
})
export class EndedTeams {
  readonly partners = input.required<readonly Partner[]>();
  readonly mayEdit = input.required<boolean>();
  readonly isSending = input.required<boolean>();
  readonly takenUp = output<Partner>();
  readonly forgotten = output<{ readonly partner: Partner; readonly member: Member }>();
}

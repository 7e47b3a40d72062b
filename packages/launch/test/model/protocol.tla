---- MODULE protocol ----
\* The protocol of a launch: workers take batches, commit an intent, send once, record. Between any two steps a worker may pause, for as long as it
\* likes, or crash; requests and responses may be lost or late. Each guard can be taken away, and then a counterexample must be found.
EXTENDS Naturals, FiniteSets

CONSTANTS
  Workers, Batches,
  SendWithin,  \* how long after its intent a request may leave
  Timeout,    \* how long after that its response is waited for
  Settle,     \* how long after that an absence proves nothing
  Late,       \* how late a request may arrive: at most Timeout + Settle
  Last,       \* the end of the model's time
  Key,        \* how long the provider keeps a key; 0 if it keeps none
  Believed,   \* how long the adapter believes that it does
  Look,       \* whether an absence can be seen
  Stops,      \* whether somebody stops the launch
  Attempts,   \* how many attempts the model looks at
  OnlyReady, OldIntentIsUnknown, Deadline, Fenced, Settles, StopsClaims, StopWaits, HalfLife, Doubt

VARIABLES now, state, epoch, intentAt, firstAt, doubt, pc, held, heldEpoch, heldAt, flight, answers, contacts, reachedAt, launch, late

vars == <<now, state, epoch, intentAt, firstAt, doubt, pc, held, heldEpoch, heldAt, flight, answers, contacts, reachedAt, launch, late>>

Init ==
  /\ now = 0
  /\ state = [b \in Batches |-> "ready"]
  /\ epoch = [b \in Batches |-> 0]
  /\ intentAt = [b \in Batches |-> 0]
  /\ firstAt = [b \in Batches |-> 0]
  /\ doubt = [b \in Batches |-> FALSE]
  /\ pc = [w \in Workers |-> "idle"]
  /\ held = [w \in Workers |-> 0]
  /\ heldEpoch = [w \in Workers |-> 0]
  /\ heldAt = [w \in Workers |-> 0]
  /\ flight = {}
  /\ answers = {}
  /\ contacts = [b \in Batches |-> 0]
  /\ reachedAt = [b \in Batches |-> 0]
  /\ launch = "running"
  /\ late = FALSE

Tick ==
  /\ now < Last
  /\ now' = now + 1
  /\ UNCHANGED <<state, epoch, intentAt, firstAt, doubt, pc, held, heldEpoch, heldAt, flight, answers, contacts, reachedAt, launch, late>>

\* The intent: only a ready batch of a running launch is taken.
Claim(w, b) ==
  /\ pc[w] = "idle"
  /\ state[b] = "ready" \/ (~OnlyReady /\ state[b] = "intent")
  /\ launch = "running" \/ ~StopsClaims
  /\ epoch[b] < Attempts
  /\ state' = [state EXCEPT ![b] = "intent"]
  /\ epoch' = [epoch EXCEPT ![b] = epoch[b] + 1]
  /\ intentAt' = [intentAt EXCEPT ![b] = now]
  /\ firstAt' = [firstAt EXCEPT ![b] = IF epoch[b] = 0 THEN now ELSE firstAt[b]]
  /\ pc' = [pc EXCEPT ![w] = "claimed"]
  /\ held' = [held EXCEPT ![w] = b]
  /\ heldEpoch' = [heldEpoch EXCEPT ![w] = epoch[b] + 1]
  /\ heldAt' = [heldAt EXCEPT ![w] = now]
  /\ UNCHANGED <<now, doubt, flight, answers, contacts, reachedAt, launch, late>>

HalfOf(life) == IF HalfLife THEN life \div 2 ELSE life

\* Right before the socket: the deadline of the intent, and the life of the key if something may have been sent before.
MayLeave(w) ==
  /\ ~Deadline \/ now < heldAt[w] + SendWithin
  /\ ~doubt[held[w]] \/ now < firstAt[held[w]] + HalfOf(Believed)

Send(w) ==
  /\ pc[w] = "claimed"
  /\ MayLeave(w)
  /\ flight' = flight \cup {[batch |-> held[w], epoch |-> heldEpoch[w], at |-> now]}
  /\ pc' = [pc EXCEPT ![w] = "waiting"]
  /\ heldAt' = [heldAt EXCEPT ![w] = now]
  /\ late' = (late \/ launch = "stopped")
  /\ UNCHANGED <<now, state, epoch, intentAt, firstAt, doubt, held, heldEpoch, answers, contacts, reachedAt, launch>>

Current(w) == ~Fenced \/ epoch[held[w]] = heldEpoch[w]

\* It did not leave. That proves something only if nothing before it is in doubt.
NotSent(w) ==
  /\ pc[w] = "claimed"
  /\ ~MayLeave(w)
  /\ pc' = [pc EXCEPT ![w] = "idle"]
  /\ state' = [state EXCEPT ![held[w]] =
       IF Current(w) /\ state[held[w]] = "intent" THEN (IF doubt[held[w]] /\ Doubt THEN "unknown" ELSE "ready") ELSE state[held[w]]]
  /\ doubt' = [doubt EXCEPT ![held[w]] = IF Current(w) /\ ~Doubt THEN FALSE ELSE doubt[held[w]]]
  /\ UNCHANGED <<now, epoch, intentAt, firstAt, held, heldEpoch, heldAt, flight, answers, contacts, reachedAt, launch, late>>

Arrive(r) ==
  /\ r \in flight
  /\ now <= r.at + Late
  /\ flight' = flight \ {r}
  /\ answers' = answers \cup {[batch |-> r.batch, epoch |-> r.epoch]}
  /\ LET known == contacts[r.batch] > 0 /\ now < reachedAt[r.batch] + Key
     IN /\ contacts' = [contacts EXCEPT ![r.batch] = IF known THEN contacts[r.batch] ELSE contacts[r.batch] + 1]
        /\ reachedAt' = [reachedAt EXCEPT ![r.batch] = IF known THEN reachedAt[r.batch] ELSE now]
  /\ UNCHANGED <<now, state, epoch, intentAt, firstAt, doubt, pc, held, heldEpoch, heldAt, launch, late>>

Lose(r) ==
  /\ r \in flight
  /\ flight' = flight \ {r}
  /\ UNCHANGED <<now, state, epoch, intentAt, firstAt, doubt, pc, held, heldEpoch, heldAt, answers, contacts, reachedAt, launch, late>>

\* The response: recorded, fenced by the epoch, also where the batch is taken for unknown already.
Record(w) ==
  /\ pc[w] = "waiting"
  /\ [batch |-> held[w], epoch |-> heldEpoch[w]] \in answers
  /\ pc' = [pc EXCEPT ![w] = "idle"]
  /\ state' = [state EXCEPT ![held[w]] = IF Current(w) /\ state[held[w]] \in {"intent", "unknown"} THEN "sent" ELSE state[held[w]]]
  /\ UNCHANGED <<now, epoch, intentAt, firstAt, doubt, held, heldEpoch, heldAt, flight, answers, contacts, reachedAt, launch, late>>

\* No response within its time.
GiveUp(w) ==
  /\ pc[w] = "waiting"
  /\ now >= heldAt[w] + Timeout
  /\ pc' = [pc EXCEPT ![w] = "idle"]
  /\ state' = [state EXCEPT ![held[w]] = IF Current(w) /\ state[held[w]] = "intent" THEN "unknown" ELSE state[held[w]]]
  /\ doubt' = [doubt EXCEPT ![held[w]] = IF Current(w) /\ state[held[w]] = "intent" THEN TRUE ELSE doubt[held[w]]]
  /\ UNCHANGED <<now, epoch, intentAt, firstAt, held, heldEpoch, heldAt, flight, answers, contacts, reachedAt, launch, late>>

Crash(w) ==
  /\ pc[w] # "idle"
  /\ pc' = [pc EXCEPT ![w] = "idle"]
  /\ UNCHANGED <<now, state, epoch, intentAt, firstAt, doubt, held, heldEpoch, heldAt, flight, answers, contacts, reachedAt, launch, late>>

\* An old intent is unknown, never ready.
Recover(b) ==
  /\ state[b] = "intent"
  /\ now >= intentAt[b] + SendWithin + Timeout
  /\ state' = [state EXCEPT ![b] = IF OldIntentIsUnknown THEN "unknown" ELSE "ready"]
  /\ doubt' = [doubt EXCEPT ![b] = OldIntentIsUnknown]
  /\ UNCHANGED <<now, epoch, intentAt, firstAt, pc, held, heldEpoch, heldAt, flight, answers, contacts, reachedAt, launch, late>>

\* Ways back: nothing is there, and has been for long enough to be there; or the provider keeps a key.
Absence(b) ==
  /\ Look
  /\ state[b] = "unknown"
  /\ contacts[b] = 0
  /\ ~Settles \/ now >= intentAt[b] + SendWithin + Timeout + Settle
  /\ state' = [state EXCEPT ![b] = "ready"]
  /\ doubt' = [doubt EXCEPT ![b] = FALSE]
  /\ UNCHANGED <<now, epoch, intentAt, firstAt, pc, held, heldEpoch, heldAt, flight, answers, contacts, reachedAt, launch, late>>

ByKey(b) ==
  /\ state[b] = "unknown"
  /\ now < firstAt[b] + HalfOf(Believed)
  /\ state' = [state EXCEPT ![b] = "ready"]
  /\ doubt' = [doubt EXCEPT ![b] = TRUE]
  /\ UNCHANGED <<now, epoch, intentAt, firstAt, pc, held, heldEpoch, heldAt, flight, answers, contacts, reachedAt, launch, late>>

Stop ==
  /\ Stops
  /\ launch = "running"
  /\ launch' = "stopping"
  /\ UNCHANGED <<now, state, epoch, intentAt, firstAt, doubt, pc, held, heldEpoch, heldAt, flight, answers, contacts, reachedAt, late>>

\* It is stopped when no intent can leave any more.
Stopped ==
  /\ launch = "stopping"
  /\ ~StopWaits \/ \A b \in Batches : state[b] # "intent" \/ now >= intentAt[b] + SendWithin
  /\ launch' = "stopped"
  /\ UNCHANGED <<now, state, epoch, intentAt, firstAt, doubt, pc, held, heldEpoch, heldAt, flight, answers, contacts, reachedAt, late>>

Next ==
  \/ Tick
  \/ Stop
  \/ Stopped
  \/ \E w \in Workers : (\E b \in Batches : Claim(w, b)) \/ Send(w) \/ NotSent(w) \/ Record(w) \/ GiveUp(w) \/ Crash(w)
  \/ \E b \in Batches : Recover(b) \/ Absence(b) \/ ByKey(b)
  \/ \E r \in flight : Arrive(r) \/ Lose(r)

Spec == Init /\ [][Next]_vars

\* Nobody is reached twice.
Once == \A b \in Batches : contacts[b] <= 1
\* Nothing leaves after a stop.
Quiet == ~late
\* What counts as sent was sent.
Honest == \A b \in Batches : state[b] # "sent" \/ contacts[b] >= 1

Invariant == Once /\ Quiet /\ Honest
====

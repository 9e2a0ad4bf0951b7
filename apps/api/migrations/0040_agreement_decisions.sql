CREATE TABLE "agreement_decision" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"rank" integer NOT NULL,
	"kind" text NOT NULL,
	"ground" text NOT NULL,
	"party" text NOT NULL,
	"account_id" uuid NOT NULL,
	"decided_by" text NOT NULL,
	"capacity" text NOT NULL,
	"delegation_act" text,
	"reason" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"effective_on" date NOT NULL,
	"last_day" date,
	"lifts_id" uuid,
	"occurrence_ids" uuid[] NOT NULL,
	"sessions" jsonb NOT NULL,
	"lost_sessions" jsonb NOT NULL,
	"previous_sha256" text NOT NULL,
	"entry_sha256" text NOT NULL,
	"letter_file_id" uuid,
	"letter_sha256" text,
	CONSTRAINT "one_decision_per_rank" UNIQUE("agreement_id","rank"),
	CONSTRAINT "decision_entry" UNIQUE("agreement_id","entry_sha256"),
	CONSTRAINT "decision_of_agreement" UNIQUE("agreement_id","id"),
	CONSTRAINT "suspension_is_lifted_once" UNIQUE("lifts_id"),
	CONSTRAINT "decision_has_a_reason" CHECK (btrim("agreement_decision"."reason") <> ''),
	CONSTRAINT "decision_lasts" CHECK (("agreement_decision"."kind" IN ('formal-notice', 'suspension')) = ("agreement_decision"."last_day" IS NOT NULL)),
	CONSTRAINT "decision_ends_after_it_begins" CHECK ("agreement_decision"."last_day" IS NULL OR "agreement_decision"."last_day" >= "agreement_decision"."effective_on"),
	CONSTRAINT "lifting_lifts" CHECK (("agreement_decision"."kind" = 'lifting') = ("agreement_decision"."lifts_id" IS NOT NULL)),
	CONSTRAINT "letter_is_hashed" CHECK (("agreement_decision"."letter_file_id" IS NULL) = ("agreement_decision"."letter_sha256" IS NULL))
);
--> statement-breakpoint
ALTER TABLE "agreement" ADD COLUMN "ends_on" date;--> statement-breakpoint
ALTER TABLE "agreement" ADD COLUMN "end_ground" text;--> statement-breakpoint
ALTER TABLE "agreement_decision" ADD CONSTRAINT "agreement_decision_letter_file_id_file_id_fk" FOREIGN KEY ("letter_file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_decision" ADD CONSTRAINT "agreement_decision_tenant_id_organisation_id_agreement_id_agreement_tenant_id_organisation_id_id_fk" FOREIGN KEY ("tenant_id","organisation_id","agreement_id") REFERENCES "public"."agreement"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_decision" ADD CONSTRAINT "lifting_of_the_same_agreement" FOREIGN KEY ("agreement_id","lifts_id") REFERENCES "public"."agreement_decision"("agreement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "end_has_a_ground" CHECK (("agreement"."ends_on" IS NULL) = ("agreement"."end_ground" IS NULL));--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "terminated_has_an_end" CHECK ("agreement"."status" <> 'terminated' OR "agreement"."ends_on" IS NOT NULL);
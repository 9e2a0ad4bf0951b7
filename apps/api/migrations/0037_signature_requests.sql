CREATE TABLE "signature_provider" (
	"tenant_id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"account" jsonb NOT NULL,
	"sealed_secrets" text NOT NULL,
	"parties" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"tested_at" timestamp (3) with time zone,
	"test_error" text,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signature_request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"party" text NOT NULL,
	"provider" text NOT NULL,
	"signer_account_id" uuid NOT NULL,
	"status" text NOT NULL,
	"reference" text,
	"sent_sha256" text NOT NULL,
	"refusal" text,
	"evidence_file_id" uuid,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"next_try_at" timestamp (3) with time zone,
	"told_of_delay" boolean DEFAULT false NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "signature_request_reference" UNIQUE("provider","reference"),
	CONSTRAINT "sent_has_a_reference" CHECK ("signature_request"."status" NOT IN ('waiting', 'signed') OR "signature_request"."reference" IS NOT NULL),
	CONSTRAINT "ended_is_left_alone" CHECK (("signature_request"."ended_at" IS NULL) = ("signature_request"."next_try_at" IS NOT NULL)),
	CONSTRAINT "ended_says_how" CHECK (("signature_request"."ended_at" IS NULL) = ("signature_request"."status" IN ('to-send', 'waiting', 'to-cancel')))
);
--> statement-breakpoint
ALTER TABLE "signature" DROP CONSTRAINT "hand_signed_has_its_copy";--> statement-breakpoint
ALTER TABLE "signature_provider" ADD CONSTRAINT "signature_provider_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_request" ADD CONSTRAINT "signature_request_signer_account_id_account_id_fk" FOREIGN KEY ("signer_account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_request" ADD CONSTRAINT "signature_request_evidence_file_id_file_id_fk" FOREIGN KEY ("evidence_file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_request" ADD CONSTRAINT "request_of_an_agreement" FOREIGN KEY ("tenant_id","organisation_id","agreement_id") REFERENCES "public"."agreement"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "signature_request_agreement" ON "signature_request" USING btree ("agreement_id");--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signed_elsewhere_has_its_copy" CHECK (("signature"."method" IN ('hand-signed-copy', 'signature-provider')) = ("signature"."copy_file_id" IS NOT NULL)
        AND ("signature"."copy_file_id" IS NULL) = ("signature"."copy_sha256" IS NULL)
        AND ("signature"."copy_file_id" IS NULL) = ("signature"."copy_signed_on" IS NULL));
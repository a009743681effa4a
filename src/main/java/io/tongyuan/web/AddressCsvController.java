package io.tongyuan.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongyuan.batch.AddressCsv;
import io.tongyuan.batch.AddressRows;
import io.tongyuan.model.Failed;
import io.tongyuan.query.AddressSearch;
import io.tongyuan.web.access.Use;
import io.tongyuan.web.access.Uses;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** 成批地址，以文件提交. */
@Controller("/v1/addresses/search")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(Api.REQUESTS)
@Tag(name = "标准地址")
final class AddressCsvController {
    private static final long LARGEST = 51 << 20;

    private final AddressSearch search;
    private final ExecutorService requests;

    AddressCsvController(AddressSearch search, @Named(Api.REQUESTS) ExecutorService requests) {
        this.search = search;
        this.requests = requests;
    }

    @Schema(name = "AddressFile")
    record Form(@Schema(type = "string", format = "binary", description = "CSV 或 XLSX，至多50 MB", requiredMode = Schema.RequiredMode.REQUIRED) String data,
                @Schema(description = "地址所在列的列名；可重复，各列依次相连；不给出则按列名辨认", example = "住所") List<String> columns,
                @Schema(description = "CSV 的编码，不给出则自行辨认", example = "GBK") String encoding,
                @Schema(description = "CSV 的分隔符，不给出则自行辨认", example = ";") String delimiter,
                @Schema(description = "所有地址所在的行政区划代码", example = "370306") String within) {
    }

    @Post(value = "/csv", consumes = MediaType.MULTIPART_FORM_DATA, produces = "text/csv")
    @Use("address.csv")
    @Operation(operationId = "searchAddressesCsv", summary = "由文件中书写的地址查找标准地址", description = "答复为CSV（UTF-8），原有各列照旧，其后附 tongyuan_address、tongyuan_id、"
            + "tongyuan_confirmed_to、tongyuan_verdict、tongyuan_score、tongyuan_lon、tongyuan_lat、tongyuan_faults。边算边答；更大的文件请用 bin/tongyuan address match。",
            requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = Form.class))))
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    HttpResponse<Flux<byte[]>> csv(HttpRequest<?> request) throws IOException {
        SentFile file = new SentFile();
        try (StreamedForm form = StreamedForm.of(request, LARGEST)) {
            form.each(file::take);
            AddressCsv answer = new AddressCsv(AddressRows.open(file.path(), file.encoding(), file.columns()), search, file.within());
            Uses.about(request, "", "STREAMED");
            return HttpResponse.ok(streamed(answer, file)).header("Content-Disposition", "attachment; filename=\"addresses.csv\"");
        } catch (Failed e) {
            file.close();
            throw file.named(e);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** The rows are answered as the caller takes them. */
    private Flux<byte[]> streamed(AddressCsv answer, SentFile file) {
        return Flux.<byte[], AddressCsv>generate(() -> answer, (rows, sink) -> {
            sink.next(rows.next());
            if (!rows.hasNext()) {
                sink.complete();
            }
            return rows;
        }, rows -> {
            try (rows) {
                file.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }).subscribeOn(Schedulers.fromExecutorService(requests));
    }
}
